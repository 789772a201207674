import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { OnRecordError } from '../../text/error.js'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const TIMEOUT_MS = 60_000

/** Where Chromium is: as CHROMIUM says, or where it usually is; null where there is none. */
export const chromium = (): string | null =>
  [process.env.CHROMIUM ?? '', ...PLACES].find((path) => path && existsSync(path)) ?? null

/** Prints a page to PDF with the installed Chromium. Throws `unavailable` where there is none or it fails. */
export async function pdfOf(html: string): Promise<Uint8Array> {
  const binary = chromium()
  if (!binary)
    throw new OnRecordError({
      code: 'unavailable',
      message: 'A PDF needs Chromium, and none is installed',
      hint: 'Install it (apt-get install chromium), say where it is with CHROMIUM=PATH, or take --html.',
    })
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-pdf-'))
  try {
    const page = join(folder, 'brief.html')
    const out = join(folder, 'brief.pdf')
    await writeFile(page, html)
    await promisify(execFile)(
      binary,
      [
        '--headless',
        '--disable-gpu',
        '--no-pdf-header-footer',
        '--disable-background-networking',
        `--user-data-dir=${join(folder, 'profile')}`,
        // Chromium's own sandbox needs rights that containers and root don't have; the page runs no script and asks for nothing.
        '--no-sandbox',
        `--print-to-pdf=${out}`,
        pathToFileURL(page).href,
      ],
      { timeout: TIMEOUT_MS },
    )
    return await readFile(out)
  } catch (cause) {
    throw new OnRecordError({
      code: 'unavailable',
      message: 'Chromium couldn’t print the page',
      hint: 'Take --html and print it from a browser.',
      cause,
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
