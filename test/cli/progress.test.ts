import type { WriteStream } from 'node:tty'
import { expect, test } from 'vitest'
import { pacer } from '../../src/views/cli/pace.js'
import { duration, progressBar, progressLine } from '../../src/views/cli/progress.js'

test.each([
  [0, '0:00'],
  [65_000, '1:05'],
  [3_725_000, '1:02:05'],
])('%i ms is %s', (ms, text) => expect(duration(ms)).toBe(text))

test('share, rate, time left and failures', () => {
  expect(progressLine({ read: 49, failed: 1, share: 0.25, elapsedMs: 10_000 }, 100)).toBe(
    `${'█'.repeat(6)}${'░'.repeat(18)}  25%  49 read  5.0 a second  0:30 left  1 failed`,
  )
})

test('without a known whole: count and rate, cut to the width', () => {
  const progress = { read: 1234, failed: 0, share: null, elapsedMs: 61_700 }
  expect(progressLine(progress, 80)).toBe('1,234 read  20.0 a second')
  expect(progressLine(progress, 11)).toBe('1,234 read')
})

test('draws on a terminal, and takes itself away', () => {
  const written: string[] = []
  const stream = { columns: 80, write: (text: string) => written.push(text) > 0 } as unknown as WriteStream
  const bar = progressBar(stream, true)
  bar.show({ read: 1, failed: 0, share: 0.5, elapsedMs: 100 })
  bar.show({ read: 2, failed: 0, share: 0.6, elapsedMs: 101 })
  bar.clear()
  expect(written).toHaveLength(2)
  expect(written[0]).toContain('50%')
  expect(written[1]).toBe('\r\u001b[2K')
  const quiet = progressBar(stream, false)
  quiet.show({ read: 1, failed: 0, share: 0.5, elapsedMs: 100 })
  quiet.clear()
  expect(written).toHaveLength(2)
})

test('the pace is that of the last while: what was passed over at the beginning does not count', () => {
  const pace = pacer(0)
  // A thousand known pages go by in a second, then ten a second are read.
  for (let at = 500; at <= 1000; at += 500) pace(at, at, at / 10_000)
  for (let at = 1500; at <= 61_000; at += 500) pace(at, 1000 + (at - 1000) / 100, 0.1 + (at - 1000) / 1e6)
  const { perSecond, leftMs } = pace(61_500, 1605, 0.1605)
  expect(perSecond).toBeCloseTo(10, 5)
  expect(leftMs! / 1000).toBeCloseTo(839.5, 0)
})

test('too little is done to tell the time left, or the whole is not known', () => {
  expect(pacer(0)(1000, 10, 0.1).leftMs).toBeNull()
  expect(pacer(0)(5000, 10, null)).toEqual({ perSecond: 2, leftMs: null })
})

test('another verb, and the pace where it is told', () => {
  const progress = { read: 12_345, failed: 0, share: 0.5, elapsedMs: 1000, verb: 'rows checked' }
  expect(progressLine({ ...progress, pace: { perSecond: 1234.56, leftMs: 65_000 } }, 100)).toBe(
    `${'█'.repeat(12)}${'░'.repeat(12)}  50%  12,345 rows checked  1,234.6 a second  1:05 left`,
  )
})
