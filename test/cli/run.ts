import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'

export const BINARY = resolve('bin/onrecord.js')

export type Run = Readonly<{ code: number | null; out: string; err: string }>

/** Runs the real command line as a process of its own. */
export function onrecord(
  args: readonly string[],
  {
    input = '',
    env = {},
    cwd = process.cwd(),
  }: { input?: string | Buffer; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Run> {
  const { NO_COLOR: _, FORCE_COLOR: __, COLUMNS: ___, ...rest } = process.env
  const child = spawn(process.execPath, [BINARY, ...args], { cwd, env: { ...rest, ...env } })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk) => out.push(chunk))
  child.stderr.on('data', (chunk) => err.push(chunk))
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((done) =>
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    ),
  )
}

/** A folder with these files, removed after the tests. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A short report in our own words, and the same as a page. */
export const REPORT = `Georgia counts arrivals

On Sunday 11,200 people arrived in Georgia from Russia, Interior Minister Vakhtang Gomelauri said on Tuesday.

Georgia will not close the border unless the law changes. “We see no reason to close the border,” he said.

The queue at Verkhny Lars was 20 kilometres long.
`
const [title, ...paragraphs] = REPORT.trim().split('\n\n')
export const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><article><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article></main></body></html>`
