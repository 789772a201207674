import { fileURLToPath } from 'node:url'
import { Parser } from './parser.js'

let parser: Promise<Parser> | null = null

/** The shipped English model, opened once a process (0.1 s). */
export function loadParser(): Promise<Parser> {
  parser ??= import('onnxruntime-node').then((runtime) =>
    Parser.load(runtime, fileURLToPath(new URL('../../../models/english-parser', import.meta.url))),
  )
  return parser
}
