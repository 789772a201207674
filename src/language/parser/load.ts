import { fileURLToPath } from 'node:url'
import { openParser, type Parser } from './parser.js'

const MODEL = fileURLToPath(new URL('../../../models/english-parser', import.meta.url))

let parser: Promise<Parser> | null = null

/** The shipped English model, opened once a process (0.1 s). */
export function loadParser(): Promise<Parser> {
  parser ??= import('onnxruntime-node').then((runtime) => openParser(runtime, MODEL))
  return parser
}
