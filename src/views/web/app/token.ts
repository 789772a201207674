const KEY = 'onrecord-token'

type Wanted = Readonly<{ why: string | null; promise: Promise<void>; give: () => void }>
let wanted: Wanted | null = null
let tell: (wanted: boolean, why: string | null) => void = () => {}

export const tokenNow = (): string | null => sessionStorage.getItem(KEY)

/** Forgets a token that the server has refused, unless another was given meanwhile. */
export function dropToken(refused: string): void {
  if (tokenNow() === refused) sessionStorage.removeItem(KEY)
}

/** Asks the person for a token; several requests that need one share the question. */
export function askForToken(why: string | null): Promise<void> {
  if (tokenNow() !== null) return Promise.resolve()
  if (!wanted) {
    let give = () => {}
    const promise = new Promise<void>((done) => {
      give = done
    })
    wanted = { why, promise, give }
    tell(true, why)
  }
  return wanted.promise
}

export function giveToken(token: string): void {
  sessionStorage.setItem(KEY, token)
  tell(false, null)
  wanted?.give()
  wanted = null
}

/** Calls back when a token is wanted, and when it has been given. */
export function onTokenWanted(listener: typeof tell): () => void {
  tell = listener
  if (wanted) listener(true, wanted.why)
  return () => {
    tell = () => {}
  }
}
