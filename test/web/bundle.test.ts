import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const MOST = 250_000

test('all files of the page together stay under 250 kB gzipped', () => {
  const folder = 'build/web/assets'
  const sizes = readdirSync(folder).map((name) => gzipSync(readFileSync(`${folder}/${name}`)).length)
  expect(sizes.length).toBeGreaterThan(3)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST)
})
