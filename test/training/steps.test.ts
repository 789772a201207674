import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { charRows, norm, shape } from '../../src/language/parser/features.js'
import { readLines, sentencesOf } from '../../training/conllu.mjs'

type Token = { form: string; lemma: string; upos: string; xpos: string; head: number; rel: string }
type Sentence = { id: string; doc: string; tokens: Token[] }

const CONLLU = readFileSync('test/treebank/pud-84.conllu', 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-training-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (...names: string[]) => join(folder, ...names)
const step = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [`training/${name}.mjs`, ...args], { encoding: 'utf8' })

/** Checkouts of the treebanks as their owners lay them out, made of the same few sentences. */
function layCheckouts(): void {
  mkdirSync(at('ewt'))
  for (const set of ['train', 'dev', 'test']) writeFileSync(at('ewt', `en_ewt-ud-${set}.conllu`), CONLLU)
  mkdirSync(at('gum', 'dep'), { recursive: true })
  const document = (name: string) =>
    writeFileSync(
      at('gum', 'dep', `${name}.conllu`),
      `# newdoc id = ${name}\n# meta::summary = A summary.\n${CONLLU.replace(/^# newdoc id.*\n/gm, '').replaceAll('# sent_id = ', `# sent_id = ${name}-`)}`,
    )
  for (const name of ['GUM_news_a', 'GUM_news_b', 'GUM_bio_c', 'GUM_fiction_d', 'GUM_speech_trump'])
    document(name)
  writeFileSync(at('gum', 'splits.md'), '## dev\n  * GUM_bio_c\n\n## test\n  * GUM_news_b\n')
  writeFileSync(at('pud.conllu'), CONLLU)
}

beforeAll(() => {
  layCheckouts()
  const checkouts = ['--ewt', at('ewt'), '--gum', at('gum'), '--pud', at('pud.conllu')]
  step('make_treebank', ...checkouts, '--out', at('treebank'))
  step('prep', at('treebank'), at('data'))
  step('augment', at('data'), '20', '30')
  step('features', at('data'))
}, 60_000)

test('CoNLL-U: ranges and empty nodes are left out, heads are kept', () => {
  const line = (...fields: string[]) => fields.join('\t')
  const [sentence] = sentencesOf(
    [
      '# newdoc id = d',
      '# sent_id = s1',
      line('1', 'They', 'they', 'PRON', 'PRP', '_', '2', 'nsubj', '_', '_'),
      line('2-3', "didn't", '_', '_', '_', '_', '_', '_', '_', '_'),
      line('2', 'did', 'do', 'AUX', 'VBD', '_', '0', 'root', '_', '_'),
      line('3', "n't", 'not', 'PART', 'RB', '_', '2', 'advmod', '_', '_'),
      line('3.1', 'leave', 'leave', 'VERB', 'VB', '_', '_', '_', '2:dep', '_'),
    ].join('\n'),
  )
  expect(sentence).toMatchObject({ id: 's1', doc: 'd' })
  expect(sentence!.tokens.map((t: Token) => `${t.form} ${t.head} ${t.rel}`)).toEqual([
    'They 2 nsubj',
    'did 0 root',
    "n't 2 advmod",
  ])
})

describe('make_treebank', () => {
  const set = (name: string) => gunzipSync(readFileSync(at('treebank', `${name}.conllu.gz`))).toString()
  test('keeps the genres whose licences allow it, each in the set that GUM names', () => {
    const documents = (name: string) => [...set(name).matchAll(/^# newdoc id = (\w+)/gm)].map(([, id]) => id)
    expect(documents('gum-train')).toEqual(['GUM_news_a'])
    expect(documents('gum-dev')).toEqual(['GUM_bio_c'])
    expect(documents('gum-test')).toEqual(['GUM_news_b'])
  })
  test('leaves the summaries out', () => expect(set('gum-train')).not.toContain('meta::summary'))
})

describe('prep', () => {
  test('writes every sentence, and the news of the test sets apart', () => {
    const all: Sentence[] = readLines(at('data', 'pud-test.jsonl'))
    const news: Sentence[] = readLines(at('data', 'pudnews-test.jsonl'))
    expect(all).toEqual(sentencesOf(CONLLU))
    expect(news).toEqual(all.filter((s) => s.id.startsWith('n')))
    expect(news.length).toBeGreaterThan(20)
    expect(readLines(at('data', 'gumnews-test.jsonl'))).toEqual(readLines(at('data', 'gum-test.jsonl')))
  })
})

describe('augment', () => {
  const sentences = (): Sentence[] => readLines(at('data', 'aug-train.jsonl'))
  test('makes as many sentences as it is asked for, each a tree with one root', () => {
    expect(sentences().length).toBeGreaterThan(45)
    for (const { tokens } of sentences()) {
      expect(tokens.filter((t) => t.head === 0).map((t) => t.rel)).toEqual(['root'])
      tokens.forEach((_, i) => {
        let steps = 0
        for (let j = i + 1; j !== 0; j = tokens[j - 1]!.head)
          expect(steps++).toBeLessThanOrEqual(tokens.length)
      })
    }
  })
  test('no comma meets another mark, and a sentence begins with a capital', () => {
    for (const { tokens } of sentences()) {
      expect(tokens.map((t) => t.form).join(' ')).not.toMatch(/, [,.]/)
      expect(tokens[0]!.form).not.toMatch(/^[a-z]/)
    }
  })
  test('content stands before its verb in the first kind', () => {
    for (const { tokens } of sentences().slice(0, 20)) {
      const root = tokens.findIndex((t) => t.head === 0)
      const content = tokens.findIndex((t) => t.head === root + 1 && t.rel === 'ccomp')
      expect(content).toBeGreaterThanOrEqual(0)
      expect(content).toBeLessThan(root)
    }
  })
  test('the same in every run', () => {
    const before = readFileSync(at('data', 'aug-train.jsonl'), 'utf8')
    step('augment', at('data'), '20', '30')
    expect(readFileSync(at('data', 'aug-train.jsonl'), 'utf8')).toBe(before)
  })
})

describe('features', () => {
  test('are those that the reading works out, with a number for each tag and relation', () => {
    const { tags, labels, sets } = JSON.parse(readFileSync(at('data', 'features.json'), 'utf8'))
    const gold = sentencesOf(CONLLU)
    expect(sets.train).toHaveLength(2 * gold.length)
    sets['pud-test'].forEach((row: Record<string, unknown[]>, k: number) => {
      const tokens: Token[] = gold[k]!.tokens
      expect(row.words).toEqual(tokens.map((t) => norm(t.form)))
      expect(row.chars).toEqual(tokens.map((t) => charRows(t.form)))
      expect(row.heads).toEqual(tokens.map((t) => t.head))
      tokens.forEach((t, i) => {
        const tag = tags[row.tags![i] as number]
        if (tag !== undefined) expect(tag).toBe(`${t.upos}|${t.xpos}`)
        expect(
          t.rel.startsWith(labels[row.labels![i] as number].split(':')[0]) || !labels.includes(t.rel),
        ).toBe(true)
      })
    })
  })
  test('synthetic sentences have theirs', () => {
    const rows = JSON.parse(readFileSync(at('data', 'aug-features.json'), 'utf8'))
    expect(rows).toHaveLength(readLines(at('data', 'aug-train.jsonl')).length)
  })
})

test.each([
  ['2022', '<year>'],
  ['40', '<num>'],
  ['98000', '<num3>'],
  ['11,200', '<numx>'],
  ['https://example.org/a', '<url>'],
  ['Moldova’s', "moldova's"],
  ['T72', 't00'],
])('%s is looked up as %s', (word, key) => expect(norm(word)).toBe(key))

test.each([
  ['Ukraine', 'Xx'],
  ['UNHCR', 'X'],
  ['1,374', 'd,d'],
  ['al-Bab', 'x-Xx'],
])('the shape of %s is %s', (word, expected) => expect(shape(word)).toBe(expected))
