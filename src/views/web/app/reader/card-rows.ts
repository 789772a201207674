import { figureRows, positionRows, type Row, statementRows } from '../../../rows.js'
import { measureInWords, modalityInWords } from '../../../words.js'
import type { Figure, FoundRecord, Position, Statement } from '../types.js'

type Where = Parameters<typeof figureRows>[1]

/** What a card says of a record: its title, its words where the title hasn't them, and what is known of it. */
export type CardText = Readonly<{ title: string; quote: string | null; rows: readonly Row[] }>

export function cardTextOf({ kind, record }: FoundRecord, where: Where): CardText {
  if (kind === 'figure') {
    const figure = record as Figure
    return {
      title: `${figure.quote} · ${measureInWords(figure.measure)}`,
      quote: null,
      // The statement is the card beside it; its id tells a reader nothing.
      rows: figureRows(withoutStatement(figure), where),
    }
  }
  if (kind === 'statement') {
    const statement = record as Statement
    return {
      title: statement.speaker.name,
      quote: statement.content.quote,
      rows: statementRows(statement, where),
    }
  }
  const position = record as Position
  return {
    title: `${position.actor.name} ${modalityInWords(position)}`,
    quote: position.action.quote,
    rows: positionRows({ ...position, statement: null }, where),
  }
}

const withoutStatement = (figure: Figure): Figure => ({
  ...figure,
  source: figure.source && { ...figure.source, statement: null },
})

/** The name that a card goes by when it is read out. */
export const reviewNames = {
  accepted: 'accepted',
  rejected: 'rejected',
  corrected: 'corrected',
  added: 'added by a person',
  orphaned: 'its words are gone',
} as const
