import { deciding, onRecord } from './deciding.js'

export const correct = deciding(onRecord, {
  name: 'correct',
  usage: 'ID FIELD=VALUE …',
  inputs: [2, Number.POSITIVE_INFINITY],
  summary: 'Correct fields of a record',
  details: [
    'Fields are named as in the record contract: measure=departure, amount.low=9000, period.start=2022-09-21, source.name="Interior Ministry". FIELD= alone empties a field that may be null.',
    'Places are names, codes of countries or “NAME, COUNTRY”, and are looked up: to=GE, to="Verkhny Lars"; given twice they make a list. Words are given as they stand in the article, and the nearest are taken: quote="nearly 10,000", who="Russian citizens".',
    'Fields that weren’t corrected follow newer rules when the article is read again.',
  ],
  example: {
    command: 'onrecord correct fx2cegvtzavn1 measure=crossing at="Verkhny Lars"',
    does: 'correct two fields',
  },
})
