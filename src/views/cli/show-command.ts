import type { FoundRecord } from '../../ledger/find/question.js'
import { show } from '../../ledger/find/show.js'
import type { Shown, ShownArticle, ShownIdentity, ShownRecord } from '../../ledger/find/shown.js'
import { figureRows, positionRows, type Row, statementRows } from '../rows.js'
import { placeFinder } from '../where.js'
import {
  count,
  countryInWords,
  dayInWords,
  languageInWords,
  measureInWords,
  modalityInWords,
} from '../words.js'
import type { Arguments } from './arguments.js'
import { withLedger } from './ledger-option.js'
import { countsInWords } from './list-commands.js'
import { print } from './output.js'
import { words } from './record-tables.js'
import { styleFor } from './results.js'
import { decisionLines, originLines, provenanceInWords, rowLines, section } from './show-lines.js'
import type { Style } from './terminal.js'
import { oneLine, wrap } from './wrap.js'

/** `onrecord show`: all that the ledger has about a record, an article or an identity. */
export async function showCommand(
  [id = '']: readonly string[],
  options: Arguments['options'],
): Promise<number> {
  const shown = await withLedger(options, (ledger) => show(ledger, id))
  if (options.has('json')) await print(JSON.stringify(shown, null, process.stdout.isTTY ? 2 : 0))
  else await print(linesOf(shown, styleFor(options)).join('\n').trimEnd())
  return 0
}

function linesOf(shown: Shown, style: Style): readonly string[] {
  switch (shown.what) {
    case 'record':
      return recordLines(shown, style)
    case 'article':
      return articleLines(shown, style)
    case 'identity':
      return identityLines(shown, style)
  }
}

/** "Figure f3k…: arrivals". */
function titleOf({ kind, id, record }: FoundRecord): string {
  const what =
    'amount' in record
      ? measureInWords(record.measure)
      : 'content' in record
        ? record.speaker.name
        : `${record.actor.name} ${modalityInWords(record)}`
  return `${kind[0]!.toUpperCase()}${kind.slice(1)} ${id}: ${what}`
}

function recordLines(shown: ShownRecord, style: Style): readonly string[] {
  const { found, text, blocks, who, versions } = shown
  const { article, record, review } = found
  const where = placeFinder({ text, blocks } as never)
  const rows: readonly Row[] =
    'amount' in record
      ? figureRows(record, where)
      : 'content' in record
        ? statementRows(record, where)
        : positionRows(record, where)
  const by =
    who &&
    (who.alias === who.name ? `${who.name} (${who.id})` : `${who.name} (${who.id}), here “${who.alias}”`)
  return [
    ...wrap([{ text: titleOf(found), paint: style.strong }], style.width),
    '',
    ...wrap(words(found, style), style.width - 2).map((line) => `  ${line}`),
    '',
    ...rowLines(
      [
        ...rows,
        ['who', by],
        ['confidence', `${record.confidence}, by ${record.rules.join(', ') || 'no rule'}`],
        ['review', review ?? 'nobody has looked at it'],
        [
          'report',
          [article.title ?? 'no title', article.outlet, article.day && dayInWords(article.day), article.id]
            .filter(Boolean)
            .join(' · '),
        ],
        ['address', article.url],
      ],
      style,
    ),
    ...decisionLines(shown.decisions, style),
    ...section(
      versions.length > 1 ? 'Versions' : 'Version',
      versions.map(({ learned, superseded, quote, review, rules }) =>
        [
          `${learned.slice(0, 10)}${superseded ? ` to ${superseded.slice(0, 10)}` : ''}: “${oneLine(quote)}”`,
          review,
          `rules ${rules}`,
        ]
          .filter(Boolean)
          .join(', '),
      ),
      style,
    ),
    ...originLines(shown.origin, article.id, style),
  ]
}

function articleLines(shown: ShownArticle, style: Style): readonly string[] {
  const { article, captures, records, readings } = shown
  const language = article.language && languageInWords(article.language)
  return [
    ...wrap([{ text: article.title ?? 'no title', paint: style.strong }], style.width),
    '',
    ...rowLines(
      [
        ['article', article.id],
        ['outlet', article.publisher],
        ['byline', article.byline],
        ['published', article.published && dayInWords(article.published)],
        ['language', language],
        ['address', article.url],
        ['page', `${count(article.bytes, 'byte')}, SHA-256 ${article.page}`],
      ],
      style,
    ),
    ...section(
      'Found',
      captures.map((capture) => `${capture.learned.slice(0, 10)}: ${provenanceInWords(capture)}`),
      style,
    ),
    ...section(
      'Read',
      readings.map(({ learned, rules, model }) => `${learned.slice(0, 10)}: rules ${rules}, model ${model}`),
      style,
    ),
    ...decisionLines(shown.decisions, style),
    ...originLines(shown.origin, article.id, style),
    '',
    style.heading(`Records (${records.length})`),
    ...records.flatMap((found) => [
      ...wrap(
        [{ text: titleOf(found), paint: style.strong }, { text: found.review ? ` (${found.review})` : '' }],
        style.width - 2,
      ).map((line) => `  ${line}`),
      ...wrap(words(found, style), style.width - 4).map((line) => `    ${line}`),
    ]),
  ]
}

function identityLines(shown: ShownIdentity, style: Style): readonly string[] {
  const { identity, aliases } = shown
  return [
    ...wrap([{ text: identity.name, paint: style.strong }], style.width),
    '',
    ...rowLines(
      [
        ['id', identity.id],
        ['kind', identity.kind],
        ['country', identity.country && countryInWords(identity.country)],
        ['on record', `${countsInWords(identity.counts)} in ${count(identity.articles, 'article')}`],
        ['published', identity.firstDay && `${identity.firstDay} to ${identity.lastDay}`],
      ],
      style,
    ),
    ...section(
      `Names (${aliases.length})`,
      aliases.map(({ name, role, organisation, country, confidence, evidence }) =>
        [
          [name, role, organisation, country && countryInWords(country)].filter(Boolean).join(', '),
          `confidence ${confidence}`,
          evidenceInWords(evidence),
        ]
          .filter(Boolean)
          .join('; '),
      ),
      style,
    ),
    ...decisionLines(shown.decisions, style),
  ]
}

/** Evidence as it is kept, on one line: its words where it has some, else its JSON. */
function evidenceInWords(evidence: unknown): string {
  const parts = Array.isArray(evidence) ? evidence : [evidence]
  return parts
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
    .filter((part) => part !== '{}' && part !== 'null')
    .join('; ')
}
