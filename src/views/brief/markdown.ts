import type { Series } from '../../series/series-type.js'
import { numberInWords } from '../series/title.js'
import { dayInWords } from '../words.js'
import type { Brief, Told } from './brief.js'
import type { Citation } from './citations.js'

/** Text in which Markdown finds nothing to mark. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ')

/** A briefing as Markdown: sentences with the numbers of their citations, tables of days, and the citations at the end. */
export function briefMarkdown({ title, period, sections, citations, notes }: Brief): string {
  return `${[
    `# ${plain(title)}${period ? `, ${plain(period)}` : ''}`,
    ...notes.map((note) => `*${plain(note)}*`),
    ...sections.flatMap((section) => [
      `## ${plain(section.title)}`,
      section.told.map(toldLine).join('\n'),
      ...(section.series ? [daysTable(section.series)] : []),
    ]),
    ...(citations.length > 0 ? ['## Sources', citations.map(citationLine).join('\n')] : []),
  ].join('\n\n')}\n`
}

const toldLine = ({ text, cites }: Told): string =>
  `- ${plain(text)} ${cites.map((number) => `\\[${number}\\]`).join('')}`

function daysTable({ days }: Series): string {
  const rows = days.map(({ start, low, best, high, known }) =>
    known === 'unknown'
      ? `| ${start} | – | – | – | unknown |`
      : `| ${start} | ${numberInWords(low)} | ${numberInWords(best)} | ${numberInWords(high)} | ${known} |`,
  )
  return ['| day | least | best | greatest | known |', '| --- | ---: | ---: | ---: | --- |', ...rows].join(
    '\n',
  )
}

function citationLine({ number, record, sentence, source, article }: Citation): string {
  const where = [article.outlet, article.day && dayInWords(article.day), article.title].filter(
    (part): part is string => Boolean(part),
  )
  const link = /^https?:\/\/[^\s<>()]+$/i.test(article.url ?? '') ? ` <${article.url}>` : ''
  return `${number}. “${plain(sentence)}” ${source ? `${plain(source)}; ` : ''}${where.map(plain).join(', ')} (${record})${link}`
}
