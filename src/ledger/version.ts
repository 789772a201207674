import { readFileSync } from 'node:fs'

/** Which rules and which model read: hashes of all that reading depends on. */
export type Version = Readonly<{ rules: string; model: string }>

/** The version at work, made by `npm run build`. */
export const version: Version = JSON.parse(
  readFileSync(new URL('../../build/version.json', import.meta.url), 'utf8'),
)
