/** How names are compared: without case and accents, with one kind of apostrophe and single spaces. */
export const foldName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').toLowerCase()
