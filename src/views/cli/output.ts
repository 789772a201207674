/** Writes to a stream and waits where it is full; broken pipes end the program quietly (see main). */
export const write = (stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) =>
      error && (error as NodeJS.ErrnoException).code !== 'EPIPE' ? reject(error) : resolve(),
    )
  })

export const print = (text: string): Promise<void> => write(process.stdout, `${text}\n`)
export const printError = (text: string): Promise<void> => write(process.stderr, `${text}\n`)
