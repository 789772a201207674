import countries from 'i18n-iso-countries'

/** A country's English name, for sentences; its code where it has none. */
export const countryNameOf = (code: string): string =>
  countries.getName(code, 'en', { select: 'alias' }) ?? countries.getName(code, 'en') ?? code
