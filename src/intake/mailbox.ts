/** What tasks report as they end, taken out one by one. Unlike `Promise.race`, it holds on to nothing that was taken out. */
export type Mailbox<T> = Readonly<{ put(message: T): void; take(): Promise<T> }>

export function mailbox<T>(): Mailbox<T> {
  const messages: T[] = []
  let wake = () => {}
  return {
    put(message) {
      messages.push(message)
      wake()
    },
    async take() {
      while (messages.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      return messages.shift()!
    },
  }
}
