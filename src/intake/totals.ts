import type { Context } from './context.js'
import { filesIn } from './folder.js'
import { isUrl, pathsOf } from './inputs.js'

/** Adds up the sizes of the files that are given, while they are being read; nothing is told where there are others. */
export async function measureInputs(context: Context, inputs: readonly string[]): Promise<void> {
  if (inputs.some((input) => input === '-' || isUrl(input))) return
  let bytes = 0
  for (const input of inputs) {
    try {
      for await (const path of pathsOf(input))
        for await (const file of filesIn(path, () => {})) {
          if (context.signal.aborted) return
          if (file.kind === 'file') bytes += file.bytes
        }
    } catch {
      // What can't be found is reported where it is read.
    }
  }
  context.total(bytes)
}
