import autocannon from 'autocannon'

/** How long one request takes alone. */
export async function once(url, path) {
  const start = performance.now()
  const response = await fetch(url + path)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return performance.now() - start
}

/** Asks the paths in turn, with so many requests in flight, for some seconds. */
export async function load(url, paths, { seconds, inFlight }) {
  const times = []
  let failed = 0
  let clients = 0
  const instance = autocannon({
    url,
    connections: inFlight,
    duration: seconds,
    timeout: 30,
    // Each connection begins at another place.
    setupClient: (client) => {
      const from = Math.floor((clients++ * paths.length) / inFlight)
      client.setRequests(
        [...paths.slice(from), ...paths.slice(0, from)].map((path) => ({ method: 'GET', path })),
      )
    },
  })
  instance.on('response', (_, status, __, time) => {
    times.push(time)
    if (status !== 200) failed++
  })
  const { errors, timeouts } = await instance
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? Number.POSITIVE_INFINITY
  return {
    p50: at(0.5),
    p95: at(0.95),
    worst: at(1),
    perSecond: times.length / seconds,
    failed: failed + errors + timeouts,
  }
}
