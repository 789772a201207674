import type { WriteStream } from 'node:tty'

/** What a run over many articles has done so far; `share` is null where the whole is not known. */
export type Progress = Readonly<{ read: number; failed: number; share: number | null; elapsedMs: number }>

const BAR = 24

/** "2:05", "1:02:05". */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${h > 0 ? `${h}:${String(m).padStart(2, '0')}` : m}:${String(s).padStart(2, '0')}`
}

/** "███░░░ 42%  1,234 read  21.3 a second  0:45 left  2 failed", cut to the width. */
export function progressLine({ read, failed, share, elapsedMs }: Progress, width: number): string {
  const rate = elapsedMs > 0 ? ((read + failed) / elapsedMs) * 1000 : 0
  const full = share === null ? 0 : Math.round(Math.min(1, share) * BAR)
  return [
    share !== null &&
      `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${String(Math.floor(Math.min(1, share) * 100)).padStart(3)}%`,
    `${read.toLocaleString('en')} read`,
    `${rate.toFixed(1)} a second`,
    share !== null &&
      share > 0 &&
      elapsedMs > 1000 &&
      `${duration((elapsedMs * (1 - Math.min(1, share))) / share)} left`,
    failed > 0 && `${failed.toLocaleString('en')} failed`,
  ]
    .filter((part) => part !== false)
    .join('  ')
    .slice(0, width - 1)
}

export type ProgressBar = Readonly<{ show: (progress: Progress) => void; clear: () => void }>

/** A bar on a terminal, drawn ten times a second at most; nothing anywhere else. */
export function progressBar(stream: WriteStream, wanted: boolean): ProgressBar {
  let drawn = 0
  if (!wanted) return { show: () => {}, clear: () => {} }
  return {
    show: (progress) => {
      const now = performance.now()
      if (now - drawn < 100) return
      drawn = now
      stream.write(`\r\u001b[2K${progressLine(progress, stream.columns || 80)}`)
    },
    clear: () => {
      if (drawn > 0) stream.write('\r\u001b[2K')
    },
  }
}
