import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Ort from 'onnxruntime-node'
import { CHARS, charRows, norm } from './features.js'

/** What onnxruntime-node and onnxruntime-web have in common. */
export type Runtime = Pick<typeof Ort, 'InferenceSession' | 'Tensor'>

/** Rows of `width` numbers, one after another. */
export type Rows = Readonly<{ width: number; values: Float32Array }>

/** What the network says of a batch of sentences; each takes `length` rows, the first of which is the root. */
export type Encoding = Readonly<{
  length: number
  /** Score of every head for every dependent: `length` numbers a row. */
  arcs: Float32Array
  /** The best tag of each row, by number. */
  tags: Int32Array
  /** What the label of an arc is made of: the row of its head and the row of its dependent. */
  asHead: Rows
  asDependent: Rows
}>

export type Network = Readonly<{
  /** Tags as `UPOS|XPOS`, by number. */
  tags: readonly string[]
  /** Relations, by number. */
  labels: readonly string[]
  /** Encodes sentences of words, the longest first. */
  encode(sentences: readonly (readonly string[])[]): Promise<Encoding>
  /** The best relation, by number, for each pair of rows. */
  label(asHead: Rows, asDependent: Rows): Promise<Int32Array>
}>

/** Row of the root in the table of words; words that aren't in the vocabulary share row 0. */
const ROOT = 1

type Vocabulary = Readonly<{ words: readonly string[]; labels: readonly string[]; tags: readonly string[] }>

/** Opens the model in a folder: `parser.onnx`, `labels.onnx`, `vocab.json`. One thread: sentences are too small for more. */
export async function openNetwork({ InferenceSession, Tensor }: Runtime, folder: string): Promise<Network> {
  const open = (file: string) =>
    InferenceSession.create(readFileSync(join(folder, file)), { intraOpNumThreads: 1, interOpNumThreads: 1 })
  const vocabulary: Vocabulary = JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8'))
  const [encoder, labeller] = [await open('parser.onnx'), await open('labels.onnx')]
  const rowOf = new Map(vocabulary.words.map((word, row) => [word, row]))

  return {
    tags: vocabulary.tags,
    labels: vocabulary.labels,
    async encode(sentences) {
      const size = sentences.length
      const length = sentences[0]!.length + 1
      const words = new Int32Array(size * length)
      const chars = new Int32Array(size * length * CHARS)
      sentences.forEach((sentence, s) => {
        words[s * length] = ROOT
        sentence.forEach((word, i) => {
          const row = s * length + i + 1
          words[row] = rowOf.get(norm(word)) ?? 0
          chars.set(charRows(word), row * CHARS)
        })
      })
      const { arc, tag, lh, ld } = await encoder.run({
        w: new Tensor('int32', words, [size, length]),
        c: new Tensor('int32', chars, [size, length, CHARS]),
        len: new Tensor(
          'int32',
          Int32Array.from(sentences, (s) => s.length + 1),
          [size],
        ),
      })
      return {
        length,
        arcs: arc!.data as Float32Array,
        tags: tag!.data as Int32Array,
        asHead: { width: lh!.dims[2]!, values: lh!.data as Float32Array },
        asDependent: { width: ld!.dims[2]!, values: ld!.data as Float32Array },
      }
    },
    async label(asHead, asDependent) {
      const tensor = ({ values, width }: Rows) =>
        new Tensor('float32', values, [values.length / width, width])
      const { label } = await labeller.run({ lh: tensor(asHead), ld: tensor(asDependent) })
      return label!.data as Int32Array
    },
  }
}
