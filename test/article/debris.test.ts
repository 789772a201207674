import { describe, expect, test } from 'vitest'
import { debrisRule, debrisRules } from '../../src/article/debris.js'

for (const rule of debrisRules)
  describe(rule.id, () => {
    test('has a reason, two examples it marks and one it keeps', () => {
      expect(rule.reason.length).toBeGreaterThan(3)
      expect(rule.marks.length).toBeGreaterThanOrEqual(2)
      expect(rule.keeps.length).toBeGreaterThanOrEqual(1)
    })
    test.each([...rule.marks])('marks %s', (line) => expect(rule.fits(line)).toBe(true))
    test.each([...rule.keeps])('keeps %s', (line) => expect(debrisRule(line)?.id ?? null).toBe(null))
  })
