// Makes a fresh checkout ready: installs the packages and builds, each only when something has changed.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)
const newest = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, changed(join(entry.parentPath ?? entry.path, entry.name))), 0)

const run = (command, args) =>
  execFileSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.error('Installing packages (once)…')
  run('npm', ['ci', '--no-audit', '--no-fund'])
}
// No package runs its install step (.npmrc) but this one, which fetches or compiles the embedded database.
if (!existsSync('node_modules/better-sqlite3/build/Release/better_sqlite3.node')) {
  console.error('Preparing the embedded database (once; a minute where it has to be compiled)…')
  run('npm', ['rebuild', 'better-sqlite3', '--ignore-scripts=false'])
}
// The page is built last.
if (
  changed('build/web/index.html') <
  Math.max(newest('src'), newest('lexicon'), newest('scripts'), changed('package-lock.json'))
) {
  console.error('Building…')
  run(process.execPath, ['scripts/build.mjs'])
}
