import { ask } from '../api.js'
import type { JobState } from '../types.js'

/** What was pasted: addresses, one a line, or the text of an article. */
export type Pasted = Readonly<
  { kind: 'addresses'; addresses: readonly string[] } | { kind: 'text'; text: string }
>

export function pastedOf(pasted: string): Pasted | null {
  const lines = pasted.split(/\s*\n\s*/).filter((line) => line.trim())
  if (lines.length === 0) return null
  const addresses = lines.map((line) => line.trim())
  return addresses.every((line) => /^https?:\/\/\S+$/i.test(line))
    ? { kind: 'addresses', addresses }
    : { kind: 'text', text: pasted }
}

export function sendFiles(files: readonly File[]): Promise<JobState> {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  return ask<JobState>('files', { form })
}

export const sendPasted = (pasted: Pasted, published: string): Promise<JobState> =>
  ask<JobState>('pages', {
    body:
      pasted.kind === 'addresses'
        ? { addresses: pasted.addresses }
        : { pages: [{ text: pasted.text, published: published || null }] },
  })
