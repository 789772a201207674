import type { IdentityRule } from './comparison.js'

/** The same words of the same article, resolved before. */
export const sameMention: IdentityRule = {
  id: 'identity/same-mention',
  why: 'What an article’s words meant before they mean again.',
  evidence: 'same-mention',
  reads: [
    ['Tokayev; ; ; ; a1 = Tokayev; ; ; ; a1', { same: true }],
    ['the interior ministry; ; ; ; a1 = the interior ministry; ; ; ; a1', { same: true }],
  ],
  ignores: ['Tokayev; ; ; ; a1 = Tokayev; ; ; ; a2', 'Tokayev; president; ; ; a1 = Tokayev; ; ; ; a1'],
  find: ({ mention, aliases }) =>
    aliases.some(
      ({ alias }) =>
        alias.name === mention.name &&
        alias.role === mention.role &&
        alias.organisation === mention.organisation &&
        alias.country === mention.country &&
        alias.articles?.includes(mention.article),
    )
      ? { weight: 0.99, text: 'The same words of this article are the identity’s already.' }
      : null,
}
