import { pick, shuffled } from '../duplicates/random.mjs'
import { evidenceOf } from './evidence.mjs'
import { falsified } from './falsehood.mjs'
import { releasesOf } from './releases.mjs'
import { told, toldChange } from './words.mjs'

/**
 * Reports on daily numbers, as some outlets would write them, one to eight of which some copy others: the evidence that the
 * reader would make of them, and of each figure whether it was planted to be wrong and which telling it is a copy of.
 */
export function pressOn(truth, { first, random, wrong = 0, outlets = 1 + Math.floor(8 * random()) }) {
  const world = {
    truth,
    first,
    random,
    wrong,
    bodies: shuffled(random, [
      'the interior ministry',
      'the border service',
      'the agency for refugees',
    ]).slice(0, 1 + Math.floor(3 * random())),
    daily: 0.35 + 0.45 * random(),
    start: Math.floor(truth.length * 0.3 * random()),
  }
  const silent = silentDays(truth.length, random)
  const articles = []
  const due = []
  for (let today = 1; today < truth.length; today++) {
    if (silent.has(today)) continue
    const releases = [...releasesOf(today, world), ...due.filter((one) => one.due <= today)]
    for (const one of releases) {
      due.splice(0, due.length, ...due.filter((other) => other !== one))
      if (one.revised)
        due.push({ ...one, revised: false, value: one.final, due: today + 2 + Math.floor(6 * random()) })
    }
    if (releases.length > 0) articles.push(...articlesOn(today, releases, outlets, world))
  }
  return evidenceOf(articles, world)
}

/** What each outlet writes on one day: its own telling of what it takes up, or another's article. */
function articlesOn(today, releases, outlets, { random, wrong, truth }) {
  const written = []
  // A body that is wrong is wrong in every report.
  const given = releases.map((release) => (random() < wrong / 2 ? { ...release, lie: random() } : release))
  for (let outlet = 0; outlet < outlets; outlet++) {
    const keen = outlet === 0 ? 0.85 : 0.3
    if (random() > keen) continue
    const copied = written.length > 0 && random() < 0.4 ? pick(random, written) : null
    const tellings = copied
      ? copied.tellings.filter(() => random() < 0.9)
      : given
          .filter(({ from }) => random() < 0.8 || from)
          .map((release) => tell(release, random))
          .map((telling) =>
            telling.release.lie !== undefined || random() < wrong / 2
              ? falsified(telling, truth, random)
              : telling,
          )
    if (tellings.length > 0) written.push({ outlet, today, origin: copied?.origin ?? outlet, tellings })
  }
  return written
}

/** A release in an outlet's words; one in seven names nobody. */
function tell(release, random) {
  const { kind, value, body } = release
  return {
    release,
    amount: kind === 'change' ? toldChange(value, random) : told(value, random),
    body: random() < 0.15 ? null : body,
    first: release.first,
    last: release.last,
    planted: false,
  }
}

/** Stretches of two to six days on which nothing is published. */
function silentDays(days, random) {
  const silent = new Set()
  for (let day = 5; day < days; day++)
    if (random() < 0.025) for (let n = 2 + Math.floor(5 * random()); n > 0; n--) silent.add(day++)
  return silent
}
