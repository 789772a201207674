import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string
  }
}

let stop = async () => {}

/** Starts a PostgreSQL for the tests, installed first where the machine has none. */
export async function setup({ provide }: TestProject): Promise<void> {
  const server = await startPostgres()
  provide('postgres', server.address)
  stop = server.stop
}

export const teardown = (): Promise<void> => stop()

export type Server = Readonly<{
  address: string
  stop: () => Promise<void>
  /** Kills every process of the server at once, as a loss of power would. */
  kill: () => Promise<void>
  /** Starts it again in the same folder. */
  start: () => Promise<void>
}>

/** A real PostgreSQL in a folder of its own within another one, on a free port of this machine. */
export async function startPostgres(within = tmpdir()): Promise<Server> {
  const bin = programs() ?? install()
  const folder = mkdtempSync(join(within, 'onrecord-postgres-'))
  chmodSync(folder, 0o700)
  // The server refuses to run as root.
  const user = process.getuid?.() === 0 ? idOf('postgres') : null
  if (user) chownSync(folder, user.uid, user.gid)
  const as = { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] as const }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'onrecord', '--auth=trust', '-E', 'UTF8', '--no-sync'],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=60']
  const address = `postgres://onrecord@127.0.0.1:${port}/postgres`
  let server: ChildProcess
  let ended = Promise.resolve()
  const start = async () => {
    server = spawn(
      join(bin, 'postgres'),
      ['-D', join(folder, 'data'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...user, cwd: folder, stdio: 'ignore' },
    )
    ended = new Promise<void>((done) => server.once('exit', () => done()))
    await answers(address)
  }
  process.once('exit', () => server.kill('SIGQUIT'))
  await start()
  return {
    address,
    start,
    kill: async () => {
      for (const pid of [server.pid as number, ...childrenOf(server.pid as number)]) killNow(pid)
      await ended
    },
    stop: async () => {
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The processes that a process has started. */
const childrenOf = (pid: number): readonly number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(Number)

/** Kills a process that may have ended by itself. */
export function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
}

let count = 0

/** A database of its own for a test, on the server that the tests started. */
export async function freshDatabase(server: string): Promise<string> {
  const name = `test_${process.pid}_${count++}`
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** The folder of PostgreSQL's programs; the newest where there are several. */
function programs(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((v) => join(debian, v, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

function install(): string {
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'postgresql'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  } catch {}
  const found = programs()
  if (!found)
    throw new Error('The tests need PostgreSQL: install the package “postgresql” and run them again.')
  return found
}

const idOf = (name: string) => ({
  uid: Number(execFileSync('id', ['-u', name], { encoding: 'utf8' })),
  gid: Number(execFileSync('id', ['-g', name], { encoding: 'utf8' })),
})

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })

/** Waits until a server takes connections. */
export async function answers(address: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client(address)
    try {
      await client.connect()
      await client.end()
      return
    } catch (cause) {
      if (tries >= 200) throw cause
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}
