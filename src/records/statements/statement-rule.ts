import type { Example, Rule } from '../../text/rule.js'

/** A rule of this family; what finds it is a function of its own. */
export const statementRule = (
  id: string,
  why: string,
  reads: readonly Example[],
  ignores: readonly string[],
): Rule<null> => ({ id: `statement/${id}`, why, reads, ignores, find: null })
