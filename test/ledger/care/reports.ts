/** Numbers that are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

const COUNTRIES = ['Georgia', 'Kazakhstan', 'Mongolia', 'Armenia', 'Finland', 'Turkey']
const NAMES = ['Akhmetov', 'Gomelauri', 'Lind', 'Saarinen', 'Petrosyan', 'Batbold', 'Yilmaz', 'Akhmetjanov']
const FIRST = ['Marat', 'Anna', 'Vakhtang', 'Erik', 'Nino', 'Aino', 'Tigran']
const OFFICES = ['Interior Minister', 'Deputy Foreign Minister', 'Prime Minister', 'border guard spokesman']
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday']
const TOWNS = ['Tbilisi', 'Uralsk', 'Yerevan', 'Kostanay', 'Helsinki', 'Batumi']
const LAST = [
  'Hotels near the station are full, and families sleep in a school.',
  'Volunteers hand out tea and bread along the road.',
  'A market beside the road sells bicycles to those who wait.',
]

/** Short reports in our own words, quick to read; every tenth is a copy of an earlier one with a line more. */
export function shortReports(
  count: number,
  seed = 1,
): readonly Readonly<{ id: string; text: string; published: string }>[] {
  const random = randomOf(seed)
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string
  const reports: { id: string; text: string; published: string }[] = []
  for (let i = 0; i < count; i++) {
    const published = `2022-09-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
    const earlier = reports[Math.floor(random() * reports.length)]
    if (earlier && i % 10 === 9) {
      reports.push({ id: `r${i}`, text: `${earlier.text}\n${one(LAST)} (${i})\n`, published })
      continue
    }
    const [to, from, town] = [one(COUNTRIES), 'Russia', one(TOWNS)]
    const who = `${one(OFFICES)} ${one(FIRST)} ${one(NAMES)}`
    const many = (300 + Math.floor(random() * 30_000)).toLocaleString('en')
    reports.push({
      id: `r${i}`,
      published,
      text: `${to} counts arrivals on ${one(DAYS)}

On ${one(DAYS)} ${many} people arrived in ${to} from ${from}, ${who} said on ${one(DAYS)}.

About ${10 + Math.floor(random() * 900)} families spent the night in ${town}. ${to} will not close the border unless the law changes, he said.
`,
    })
  }
  return reports
}

export const asLines = (reports: readonly object[]): string =>
  reports.map((report) => `${JSON.stringify(report)}\n`).join('')
