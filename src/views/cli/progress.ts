import type { WriteStream } from 'node:tty'
import type { Pace } from './pace.js'

/**
 * What a run over many articles has done so far; `share` is null where the whole is not known. `pace` is that of the last
 * while, where it is told: rates since the beginning mislead where much was passed over. `verb` is “read” if not given.
 */
export type Progress = Readonly<{
  read: number
  failed: number
  share: number | null
  elapsedMs: number
  pace?: Pace
  verb?: string
}>

const BAR = 24

/** "2:05", "1:02:05". */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${h > 0 ? `${h}:${String(m).padStart(2, '0')}` : m}:${String(s).padStart(2, '0')}`
}

/** "███░░░ 42%  1,234 read  21.3 a second  0:45 left  2 failed", cut to the width. */
export function progressLine(
  { read, failed, share, elapsedMs, pace, verb = 'read' }: Progress,
  width: number,
): string {
  const rate = pace?.perSecond ?? (elapsedMs > 0 ? ((read + failed) / elapsedMs) * 1000 : 0)
  const leftMs =
    pace?.leftMs ??
    (share !== null && share > 0 && elapsedMs > 1000 ? (elapsedMs * (1 - Math.min(1, share))) / share : null)
  const full = share === null ? 0 : Math.round(Math.min(1, share) * BAR)
  return [
    share !== null &&
      `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${String(Math.floor(Math.min(1, share) * 100)).padStart(3)}%`,
    `${read.toLocaleString('en')} ${verb}`,
    `${rate.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} a second`,
    leftMs !== null && `${duration(leftMs)} left`,
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
