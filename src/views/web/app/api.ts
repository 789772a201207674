import { askForToken, dropToken, tokenNow } from './token.js'

/** What the server answers when something goes wrong. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly hint: string | null,
  ) {
    super(message)
  }
}

export type Query = Readonly<Record<string, string | number | null | undefined>>
type Asked = Readonly<{ query?: Query; body?: unknown; form?: FormData; signal?: AbortSignal }>

/** The address of a path of the API with its query; what is empty is left out. */
export function addressOf(path: string, query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value))
  return `/api/${path}${params.size > 0 ? `?${params}` : ''}`
}

/** Asks the API, with a token where the server wants one. Throws `ApiProblem`. */
export async function request(path: string, { query, body, form, signal }: Asked = {}): Promise<Response> {
  for (;;) {
    const token = tokenNow()
    const answer = await fetch(addressOf(path, query), {
      method: body === undefined && !form ? 'GET' : 'POST',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(form && { body: form }),
      ...(signal && { signal }),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause
      throw new ApiProblem(0, 'The server can’t be reached', 'Is onrecord serve running?')
    })
    if (answer.ok) return answer
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string; hint?: string | null }
    const detail = problem.detail ?? `The server answered ${answer.status}`
    if (answer.status !== 401) throw new ApiProblem(answer.status, detail, problem.hint ?? null)
    if (token !== null) dropToken(token)
    await askForToken(token === null ? null : detail)
  }
}

export const ask = async <T>(path: string, asked?: Asked): Promise<T> =>
  (await request(path, asked)).json() as Promise<T>
