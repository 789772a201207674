/** Somebody who says something about a record each second, so that no answer can be given twice for longer. Gives what ends it. */
export function reviewing(url, id) {
  const timer = setInterval(
    () =>
      fetch(`${url}/api/records/${id}/comment`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'looked at' }),
      }).catch(() => {}),
    1000,
  )
  return () => clearInterval(timer)
}
