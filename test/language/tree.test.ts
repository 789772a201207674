import { expect, test } from 'vitest'
import type { Sentence } from '../../src/language/sentence.js'
import {
  childBy,
  childrenOf,
  headOf,
  headsOf,
  relation,
  spanOf,
  subtreeOf,
  tokensIn,
} from '../../src/language/tree.js'

/** `word/head/relation`, heads from 1, 0 for the root. */
function sentenceOf(line: string): Sentence {
  let at = 0
  const tokens = line.split(' ').map((part, index) => {
    const [text, head, rel] = part.split('/') as [string, string, string]
    const start = at
    at += text.length + 1
    const tags = { lemma: text.toLowerCase(), upos: 'X', xpos: 'XX', sure: 1 }
    return { ...tags, index, text, start, end: start + text.length, head: Number(head) - 1, rel }
  })
  return { index: 0, start: 0, end: at - 1, block: { index: 0, kind: 'body' }, tokens, parsed: true }
}

const sentence = sentenceOf(
  'Nearly/2/advmod 300/3/nummod people/5/nsubj:pass were/5/aux:pass killed/0/root in/8/case the/8/det storm/5/obl',
)
const [nearly, number, people, , killed, , , storm] = sentence.tokens
const texts = (tokens: readonly { text: string }[]) => tokens.map((t) => t.text).join(' ')

test('heads and children', () => {
  expect(headOf(sentence, people!)).toBe(killed)
  expect(headOf(sentence, killed!)).toBeNull()
  expect(texts(childrenOf(sentence, killed!))).toBe('people were storm')
  expect(childrenOf(sentence, nearly!)).toEqual([])
  expect(texts(headsOf(sentence, nearly!))).toBe('300 people killed')
})

test('relations are compared without their subtypes', () => {
  expect(relation(people!)).toBe('nsubj')
  expect(childBy(sentence, killed!, 'obl', 'nsubj')).toBe(people)
  expect(childBy(sentence, killed!, 'obj')).toBeNull()
})

test('a subtree is in order and whole', () => {
  expect(texts(subtreeOf(sentence, people!))).toBe('Nearly 300 people')
  expect(texts(subtreeOf(sentence, killed!))).toBe('Nearly 300 people were killed in the storm')
  expect(subtreeOf(sentence, number!)).toEqual([nearly, number])
})

test('spans cover their tokens, in whatever order', () => {
  expect(spanOf([storm!, people!])).toEqual({ start: people!.start, end: storm!.end })
  expect(tokensIn(sentence, { start: 0, end: people!.end })).toEqual([nearly, number, people])
})

test('a head that goes round ends nowhere', () => {
  const loop = sentenceOf('one/2/dep two/1/dep')
  expect(headsOf(loop, loop.tokens[0]!)).toHaveLength(2)
  expect(subtreeOf(loop, loop.tokens[0]!)).toHaveLength(2)
})
