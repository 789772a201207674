import { writeFile } from 'node:fs/promises'
import { OnRecordError } from '../../text/error.js'
import { printError, write } from './output.js'

/** Writes to a file and says so, or to standard output for `-`. Throws `not-found` where the file can't be written. */
export async function writeOut(out: string, content: string | Uint8Array): Promise<void> {
  if (out === '-') {
    await write(process.stdout, content)
    return
  }
  try {
    await writeFile(out, content)
  } catch (cause) {
    throw new OnRecordError({
      code: 'not-found',
      message: `${out} can’t be written`,
      hint: 'Check the folder and its rights.',
      cause,
    })
  }
  await printError(`${out} written.`)
}
