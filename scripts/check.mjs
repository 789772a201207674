// Format, lint, types, generated files and tests: what a change must pass.
import { spawnSync } from 'node:child_process'

const steps = [
  ['Set-up', ['scripts/setup.mjs']],
  ['Format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['Types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
  ['Types of the page', ['node_modules/typescript/bin/tsc', '-p', 'src/views/web']],
  ['Generated files', ['scripts/generate.mjs', '--check']],
  ['Tests', ['node_modules/vitest/vitest.mjs', 'run']],
].filter(([name]) => name !== 'Tests' || !process.argv.includes('--without-tests'))

const failed = []
for (const [name, args] of steps) {
  console.log(`\n${name}`)
  if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) failed.push(name.toLowerCase())
}
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
