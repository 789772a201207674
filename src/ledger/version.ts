import { readFileSync } from 'node:fs'

/** Which rules and which model read: hashes of all that reading depends on, made by `npm run build`. */
export const version: Readonly<{ rules: string; model: string }> = JSON.parse(
  readFileSync(new URL('../../build/version.json', import.meta.url), 'utf8'),
)
