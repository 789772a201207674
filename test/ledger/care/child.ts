import { type ChildProcess, spawn } from 'node:child_process'
import { BINARY } from '../../cli/run.js'

/** A command at work as a process of its own. */
export type Child = Readonly<{
  process: ChildProcess
  /** The lines of standard output that came whole. */
  lines: () => readonly Readonly<Record<string, unknown>>[]
  ended: Promise<Readonly<{ code: number | null; signal: string | null; err: string }>>
}>

export function start(args: readonly string[], { uid, cwd }: { uid?: number; cwd?: string } = {}): Child {
  const child = spawn(process.execPath, [BINARY, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
    ...(cwd !== undefined && { cwd }),
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  return {
    process: child,
    lines: () =>
      out
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ended: new Promise((done) => child.on('close', (code, signal) => done({ code, signal, err }))),
  }
}

/** The ids of articles that a command has said are kept. */
export const acknowledged = ({ lines }: Child): readonly string[] =>
  lines()
    .filter(({ kind }) => kind === 'article')
    .map(({ id }) => String(id))
