// A PostgreSQL for tests and benchmarks, started by themselves.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

/**
 * A real PostgreSQL in a folder of its own, on a free port of this machine; installed first where the machine has none.
 * @param {readonly string[]} more settings, each as NAME=VALUE
 * @returns {Promise<{address: string, programs: string, folder: string, stop: () => Promise<void>}>}
 */
export async function startPostgres(more = []) {
  const bin = programs() ?? install()
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-postgres-'))
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
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, 'data'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: folder, stdio: 'ignore' },
  )
  const ended = new Promise((done) => server.once('exit', () => done()))
  process.once('exit', () => server.kill('SIGQUIT'))
  const address = `postgres://onrecord@127.0.0.1:${port}/postgres`
  await answers(address)
  return {
    address,
    programs: bin,
    folder,
    stop: async () => {
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
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

async function answers(address) {
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
