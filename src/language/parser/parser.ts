/** Tags and parses tokenised English sentences with the ONNX model in ../model. */
import fs from 'node:fs'
import path from 'node:path'
import type * as Ort from 'onnxruntime-node'
import { CHARS, charRows, norm } from './features.js'
import { bestTree, type Scores } from './mst.js'

/** What onnxruntime-node and onnxruntime-web have in common. */
export type Runtime = Pick<typeof Ort, 'InferenceSession' | 'Tensor'>

export interface Parse {
  upos: string[]
  xpos: string[]
  /** Index of the head token, -1 for the root of the sentence. */
  head: number[]
  rel: string[]
  /** Probability of the chosen head before tree decoding: low values mark attachments not to rely on. */
  sure: number[]
}

const MAX_TOKENS = 160 // longer sentences are cut up by the caller or left unparsed
const BATCH_TOKENS = 400 // padded tokens a run: larger batches gain nothing on one core

export class Parser {
  private words = new Map<string, number>()
  private constructor(
    private ort: Runtime,
    private net: Ort.InferenceSession,
    private lab: Ort.InferenceSession,
    words: string[],
    private labels: string[],
    private tags: string[],
  ) {
    words.forEach((w, i) => {
      this.words.set(w, i)
    })
  }

  static async load(ort: Runtime, dir: string): Promise<Parser> {
    const opt: Ort.InferenceSession.SessionOptions = { intraOpNumThreads: 1, interOpNumThreads: 1 }
    const open = (f: string) => ort.InferenceSession.create(fs.readFileSync(path.join(dir, f)), opt)
    const v = JSON.parse(fs.readFileSync(path.join(dir, 'vocab.json'), 'utf8'))
    return new Parser(ort, await open('parser.onnx'), await open('labels.onnx'), v.words, v.labels, v.tags)
  }

  /** Sentences are arrays of tokens, split as in UD English (do + n't, Moldova + 's). Order is kept. */
  async parse(sentences: string[][]): Promise<(Parse | null)[]> {
    const out: (Parse | null)[] = sentences.map(() => null)
    const todo = sentences
      .map((s, i) => ({ s, i }))
      .filter(({ s }) => s.length > 0 && s.length <= MAX_TOKENS)
      .sort((a, b) => b.s.length - a.s.length) // similar lengths together: little padding
    for (let at = 0; at < todo.length; ) {
      const n = todo[at]!.s.length + 1
      const batch = todo.slice(at, at + Math.max(1, Math.floor(BATCH_TOKENS / n)))
      const res = await this.run(batch.map((x) => x.s))
      batch.forEach((x, k) => {
        out[x.i] = res[k]!
      })
      at += batch.length
    }
    return out
  }

  /** One padded batch, longest sentence first. Position 0 of every row is the root. */
  private async run(batch: string[][]): Promise<Parse[]> {
    const B = batch.length
    const n = batch[0]!.length + 1
    const w = new Int32Array(B * n)
    const c = new Int32Array(B * n * CHARS)
    const len = Int32Array.from(batch, (s) => s.length + 1)
    batch.forEach((s, b) => {
      w[b * n] = 1 // <root>; unknown words are 0
      s.forEach((x, i) => {
        w[b * n + i + 1] = this.words.get(norm(x)) ?? 0
        c.set(charRows(x), (b * n + i + 1) * CHARS)
      })
    })
    const { Tensor } = this.ort
    const o = await this.net.run({
      w: new Tensor('int32', w, [B, n]),
      c: new Tensor('int32', c, [B, n, CHARS]),
      len: new Tensor('int32', len, [B]),
    })
    const arc = o.arc!.data as Float32Array
    const tag = o.tag!.data as Int32Array
    const lh = o.lh!.data as Float32Array
    const ld = o.ld!.data as Float32Array
    const L = o.lh!.dims[2]!

    // Decode trees, and gather (head, dependent) rows for the label scorer.
    const total = batch.reduce((a, s) => a + s.length, 0)
    const hs = new Float32Array(total * L)
    const ds = new Float32Array(total * L)
    let q = 0
    const trees = batch.map((s, b) => {
      const N = s.length + 1
      const S: Scores = Array.from({ length: N }, (_, i) => {
        const r = Float64Array.from(arc.subarray((b * n + i) * n, (b * n + i) * n + N))
        r[i] = -1e9
        return r
      })
      const head = bestTree(S)
      const sure: number[] = []
      for (let i = 1; i < N; i++, q++) {
        const h = b * n + head[i]!
        hs.set(lh.subarray(h * L, h * L + L), q * L)
        ds.set(ld.subarray((b * n + i) * L, (b * n + i) * L + L), q * L)
        const best = S[i]![head[i]!]!
        sure.push(1 / S[i]!.reduce((a, x) => a + Math.exp(Math.min(x - best, 30)), 0))
      }
      return { head, sure }
    })
    const r = await this.lab.run({
      lh: new Tensor('float32', hs, [total, L]),
      ld: new Tensor('float32', ds, [total, L]),
    })
    const lab = r.label!.data as Int32Array
    q = 0
    return batch.map((s, b) => {
      const p: Parse = { upos: [], xpos: [], head: [], rel: [], sure: trees[b]!.sure }
      for (let i = 1; i <= s.length; i++, q++) {
        const [u, x] = this.tags[tag[b * n + i]!]!.split('|')
        p.upos.push(u!)
        p.xpos.push(x!)
        p.head.push(trees[b]!.head[i]! - 1)
        p.rel.push(this.labels[lab[q]!]!)
      }
      return p
    })
  }
}
