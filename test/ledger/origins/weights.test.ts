import { expect, test } from 'vitest'
import { sketchWord } from '../../../src/ledger/origins/sketch.js'
import { isOwnName, plainWord, weightsOf } from '../../../src/ledger/origins/weights.js'
import { lexicon } from '../../../src/lexicon.js'
import { story } from './story.js'

test('a figure weighs most, then a name, another word, an everyday word, and a function word nothing', () => {
  const { sketch } = story('a', ['In Georgia the carpenter met Gomelauri and 98,000 others in June.'], {
    title: '',
  })
  const weights = [...weightsOf(sketch)]
    .slice(sketch.titleLength)
    .map((weight) => Math.round(weight * 10) / 10)
  expect(weights).toEqual([0, 0.3, 0, 1, 1, 2, 0, 3, 1, 0, 0.3])
})

test('names that every report has are no names of its own', () => {
  const { sketch } = story('a', ['Then Georgia and Gomelauri came.'])
  const names = [...sketch.words].filter(
    (word, i) => i >= sketch.titleLength && isOwnName(word, sketch.marks[i]!),
  )
  expect(names).toEqual([sketchWord('gomelauri')])
})

test('a word stands in one group of synonyms, and a group has two at least', () => {
  const groups = lexicon<readonly string[]>('synonyms')
  const words = groups.flat()
  expect(words.filter((word) => typeof word !== 'string' || word.includes(' '))).toEqual([])
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  expect(groups.filter((group) => group.length < 2)).toEqual([])
})

test('no everyday word stands twice', () => {
  const words = lexicon<{ words: string[] }>('everyday-words').flatMap((list) => list.words)
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})

test('synonyms are one word, names and numbers stay as they are', () => {
  const [bought, purchased] = ['bought', 'purchased'].map(sketchWord) as [number, number]
  expect(plainWord(bought, 0)).toBe(plainWord(purchased, 0))
  expect(plainWord(bought, 32)).toBe(bought)
})
