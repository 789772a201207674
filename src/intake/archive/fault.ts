/** That an archive can't be read on, and why; `at` is the byte where what can't be read begins, if that is known. */
export type Fault = Readonly<{ kind: 'fault'; why: 'cut off' | 'damaged'; at: number | null }>

export const fault = (why: Fault['why'], at: number | null = null): Fault => ({ kind: 'fault', why, at })

export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'fault'
