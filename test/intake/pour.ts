import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { findPages } from '../../src/intake/find-pages.js'
import type { Failed, Found, Item, Unchanged } from '../../src/intake/found.js'
import type { IntakeOptions, Skip } from '../../src/intake/options.js'

export const NOW = new Date('2022-10-01T12:00:00Z')

/** A page of our own with a number to know it by. */
export const page = (n: number | string, more = '') =>
  `<!doctype html><html><head><title>Report ${n}</title></head><body><article><h1>Report ${n}</h1><p>The ministry said on Tuesday that ${n} people had crossed the border.</p>${more}</article></body></html>`

const made: string[] = []
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true })
})

/** A folder with these files, by their paths in it; removed after the tests. */
export function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const path = mkdtempSync(join(tmpdir(), 'intake-'))
  made.push(path)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

export type Poured = Readonly<{
  items: readonly Item[]
  pages: readonly Found[]
  failed: readonly Failed[]
  unchanged: readonly Unchanged[]
  skipped: readonly Skip[]
}>

/** All that the inputs give, without pauses, and with this machine's addresses allowed. */
export async function pour(inputs: readonly string[], options: IntakeOptions = {}): Promise<Poured> {
  const items: Item[] = []
  const skipped: Skip[] = []
  const all: IntakeOptions = {
    allowHosts: ['127.0.0.1'],
    pauseMs: 0,
    timeoutMs: 5000,
    now: () => NOW,
    onSkip: (skip) => skipped.push(skip),
    ...options,
  }
  for await (const item of findPages(inputs, all)) items.push(item)
  return {
    items,
    pages: items.filter((item) => item.kind === 'page'),
    failed: items.filter((item) => item.kind === 'failed'),
    unchanged: items.filter((item) => item.kind === 'unchanged'),
    skipped,
  }
}

/** What a page holds, as characters. */
export const textOf = ({ resource }: Found) => Buffer.from(resource.bytes).toString()
/** Which reports of `page` came. */
export const numbersOf = (pages: readonly Found[]) =>
  pages.map((found) => /Report ([\w-]+)</.exec(textOf(found))?.[1] ?? null)
