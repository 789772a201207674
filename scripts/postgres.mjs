// A PostgreSQL for tests and benchmarks, started by themselves.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

/**
 * A real PostgreSQL in a folder of its own, on a free port of this machine; installed first where the machine has none.
 * `kill` ends every process of the server at once, as a loss of power would; `start` starts it again in the same folder.
 * @param {readonly string[]} more settings, each as NAME=VALUE
 * @param {string} within the folder to make the server's folder in
 * @returns {Promise<Server>}
 * @typedef {{address: string, programs: string, folder: string, start: () => Promise<void>, kill: () => Promise<void>, stop: () => Promise<void>}} Server
 */
export async function startPostgres(more = [], within = tmpdir()) {
  const bin = programs() ?? install()
  const folder = mkdtempSync(join(within, 'onrecord-postgres-'))
  chmodSync(folder, 0o700)
  // The server refuses to run as root.
  const user = process.getuid?.() === 0 ? idOf('postgres') : null
  if (user) chownSync(folder, user.uid, user.gid)
  const as = { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'onrecord', '--auth=trust', '-E', 'UTF8', '--no-sync'],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=60',
    ...more,
  ]
  const address = `postgres://onrecord@127.0.0.1:${port}/postgres`
  let server
  let ended = Promise.resolve()
  const start = async () => {
    server = spawn(
      join(bin, 'postgres'),
      ['-D', join(folder, 'data'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...user, cwd: folder, stdio: 'ignore' },
    )
    ended = new Promise((done) => server.once('exit', () => done()))
    await answers(address)
  }
  process.once('exit', () => server.kill('SIGQUIT'))
  await start()
  return {
    address,
    programs: bin,
    folder,
    start,
    kill: async () => {
      for (const pid of [server.pid, ...childrenOf(server.pid)]) killNow(pid)
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
const childrenOf = (pid) =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(Number)

/**
 * Kills a process that may have ended by itself.
 * @param {number} pid
 */
export function killNow(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
}

/** The folder of PostgreSQL's programs; the newest where there are several. */
function programs() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((v) => join(debian, v, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

function install() {
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

const idOf = (name) => ({
  uid: Number(execFileSync('id', ['-u', name], { encoding: 'utf8' })),
  gid: Number(execFileSync('id', ['-g', name], { encoding: 'utf8' })),
})

const freePort = () =>
  new Promise((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })

/**
 * Waits until a server answers, twenty seconds at most.
 * @param {string} address
 */
export async function answers(address) {
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
