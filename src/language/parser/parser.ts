import { bestTree, type Scores } from './mst.js'
import { type Encoding, type Network, openNetwork, type Rows, type Runtime } from './network.js'

/** What the parser says of a sentence, a value for each word. */
export type Parse = Readonly<{
  upos: readonly string[]
  xpos: readonly string[]
  /** Index of the head, -1 for the root of the sentence. */
  head: readonly number[]
  rel: readonly string[]
  /** Probability of the head among all others, before the tree is made whole: low values mark heads not to rely on. */
  sure: readonly number[]
}>

export type Parser = Readonly<{
  /**
   * Parses sentences whose words are split as in UD English (do + n't, Moldova + 's). In their order; null for those without
   * words or with more than 160.
   */
  parse(sentences: readonly (readonly string[])[]): Promise<readonly (Parse | null)[]>
}>

const MOST_WORDS = 160
/** Words a run, padding included: larger batches gain nothing on one core. */
const BATCH_WORDS = 400

/** Opens the model in a folder such as models/english-parser. */
export async function openParser(runtime: Runtime, folder: string): Promise<Parser> {
  const network = await openNetwork(runtime, folder)
  return {
    async parse(sentences) {
      const out: (Parse | null)[] = sentences.map(() => null)
      for (const batch of batchesOf(sentences)) {
        const parses = await parseBatch(
          network,
          batch.map((at) => sentences[at]!),
        )
        batch.forEach((at, k) => {
          out[at] = parses[k]!
        })
      }
      return out
    },
  }
}

/** Groups of sentences of like length, so that little is padded; each group with its longest first. */
function batchesOf(sentences: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const lengthOf = (at: number) => sentences[at]!.length
  const order = [...sentences.keys()]
    .filter((at) => lengthOf(at) > 0 && lengthOf(at) <= MOST_WORDS)
    .sort((a, b) => lengthOf(b) - lengthOf(a))
  const batches: (readonly number[])[] = []
  for (let from = 0; from < order.length; ) {
    const size = Math.max(1, Math.floor(BATCH_WORDS / (lengthOf(order[from]!) + 1)))
    batches.push(order.slice(from, from + size))
    from += size
  }
  return batches
}

async function parseBatch(
  network: Network,
  sentences: readonly (readonly string[])[],
): Promise<readonly Parse[]> {
  const encoding = await network.encode(sentences)
  const trees = sentences.map((words, s) => treeOf(encoding, s, words.length))
  const pairs = trees.flatMap(({ head }, s) =>
    head.map((h, i): readonly [number, number] => [s * encoding.length + h + 1, s * encoding.length + i + 1]),
  )
  const labels = await network.label(
    gather(
      encoding.asHead,
      pairs.map(([head]) => head),
    ),
    gather(
      encoding.asDependent,
      pairs.map(([, dependent]) => dependent),
    ),
  )
  let seen = 0
  return trees.map((tree, s) => {
    const tags = tree.head.map((_, i) =>
      network.tags[encoding.tags[s * encoding.length + i + 1]!]!.split('|'),
    )
    const rel = tree.head.map(() => network.labels[labels[seen++]!]!)
    return { ...tree, rel, upos: tags.map(([upos]) => upos!), xpos: tags.map(([, xpos]) => xpos!) }
  })
}

/** The best tree of a sentence of the batch, and how sure each of its heads is. */
function treeOf({ arcs, length }: Encoding, sentence: number, words: number): Pick<Parse, 'head' | 'sure'> {
  const scores: Scores = Array.from({ length: words + 1 }, (_, i) => {
    const at = (sentence * length + i) * length
    const row = Float64Array.from(arcs.subarray(at, at + words + 1))
    row[i] = -1e9
    return row
  })
  const heads = bestTree(scores)
  const head: number[] = []
  const sure: number[] = []
  for (let i = 1; i <= words; i++) {
    head.push(heads[i]! - 1)
    sure.push(probability(scores[i]!, heads[i]!))
  }
  return { head, sure }
}

/** The share of one score among all, as softmax gives it. */
function probability(scores: Float64Array, at: number): number {
  let sum = 0
  // A tree may need a head that is far from the best; beyond e³⁰ the share is nothing anyway.
  for (const score of scores) sum += Math.exp(Math.min(score - scores[at]!, 30))
  return 1 / sum
}

/** Copies of some of the rows, in the order given. */
function gather({ width, values }: Rows, rows: readonly number[]): Rows {
  const out = new Float32Array(rows.length * width)
  rows.forEach((row, i) => {
    out.set(values.subarray(row * width, (row + 1) * width), i * width)
  })
  return { width, values: out }
}
