/**
 * The results of work on each item, in the order of the items, with at most `width` at work at once. Holds no more
 * than that, so a long stream takes no more memory than a short one.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  width: number,
): AsyncGenerator<Result> {
  const atWork: Promise<Result>[] = []
  for await (const item of items) {
    const result = work(item)
    // It is awaited below; until then a failure must not end the process.
    result.catch(() => {})
    atWork.push(result)
    if (atWork.length >= width) yield await (atWork.shift() as Promise<Result>)
  }
  for (const result of atWork) yield await result
}
