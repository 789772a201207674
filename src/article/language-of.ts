/** The commonest words of languages in Latin letters, those that others share left out where that helps. Own list. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from it have has are were said be this not but they which who will an had',
  fr: 'le la les des et une du est dans pour que qui par sur au avec pas plus ont aux cette son il sont été ce',
  de: 'der die das und ist von den mit nicht ein eine zu im für auf dem sich auch als wurde nach bei werden aus sind',
  es: 'el los las y una del que por con para su fue se más como pero han sus al este ha según entre desde',
  it: 'il gli di e una che per con del della nel sono alla anche più dei è ha dal delle non si come le',
  pt: 'o os as e uma que do da em para com não no na por mais foi dos das ao se são como pelo',
  nl: 'de het een en van is dat op te met voor niet zijn aan door er ook naar bij uit worden om hebben',
  pl: 'i w na z że się nie do jest to o przez po od dla jak za oraz został są był',
  tr: 've bir bu için ile da de olarak çok daha olan kadar gibi sonra ancak ise değil dedi',
  ro: 'și în de la cu pe care nu din pentru o fost au mai este sunt că prin după',
  sv: 'och att det som en på är av för med till den har inte om ett de från var han',
  cs: 'a v se na je že z s do o k byl ve jsou pro jako po které však podle',
  id: 'yang dan di dengan untuk dari pada ini itu tidak dalam akan oleh ke telah para juga',
  az: 'və bir bu ilə üçün olan da də ki olub edib onun görə daha isə',
  uz: 'va bilan uchun bu bir ham deb edi boʻlgan o‘zbekiston haqida kerak',
  hu: 'a az és hogy nem egy is volt meg már csak szerint vagy ez',
  fi: 'ja on ei se että oli hän ovat mukaan mutta myös kun joka',
  vi: 'và của là có được cho các trong một không người với những',
  sw: 'ya na wa kwa ni katika za la kuwa hiyo kwamba alisema',
  so: 'iyo in ka ku ee oo ay uu la waxaa',
}
const words = Object.entries(COMMON)
  .filter(([, list]) => list)
  .map(([code, list]) => [code, new Set(list.split(' '))] as const)

const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['han', /\p{Script=Han}/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
]

/**
 * The language of a text as ISO 639-1, by script and commonest words of its first 6,000 characters; what the page says of
 * itself (`hint`, a language tag) decides only where the text is too short to tell. Null where nothing can be told.
 */
export function languageOf(text: string, hint: string | null): string | null {
  const sample = text.slice(0, 6000)
  const counts = SCRIPTS.map(([code, letters]) => [code, sample.match(letters)?.length ?? 0] as const)
  const total = counts.reduce((sum, [, n]) => sum + n, 0)
  const said = /^[a-z]{2}(?![a-z])/i.exec(hint ?? '')?.[0].toLowerCase() ?? null
  if (total < 20) return said
  const [script] = counts.reduce((a, b) => (b[1] > a[1] ? b : a))
  const has = (letters: RegExp) => letters.test(sample)
  if (script === 'cyrillic')
    return has(/[әғқңөұүһ]/i)
      ? 'kk'
      : has(/[іїєґ]/i)
        ? has(/ў/i)
          ? 'be'
          : 'uk'
        : has(/[ђћџљњ]/i)
          ? 'sr'
          : 'ru'
  if (script === 'arabic') return has(/[ےٹڈ]/) ? 'ur' : has(/[ټډړښ]/) ? 'ps' : has(/[پچژگ]/) ? 'fa' : 'ar'
  if (script === 'kana' || (script === 'han' && counts.some(([c, n]) => c === 'kana' && n > total / 20)))
    return 'ja'
  if (script === 'han') return 'zh'
  if (script !== 'latin') return script
  return latinLanguage(sample, said)
}

function latinLanguage(sample: string, said: string | null): string | null {
  const tokens = sample.toLowerCase().match(/[\p{L}‘’ʻ]+/gu) ?? []
  const scores = words
    .map(([code, set]) => [code, tokens.filter((t) => set.has(t)).length / tokens.length] as const)
    .sort((a, b) => b[1] - a[1])
  const [best, share] = scores[0]!
  const english = scores.find(([code]) => code === 'en')![1]
  if (tokens.length < 15 || share < 0.08) return english >= 0.06 ? 'en' : said
  return best === 'en' || english > share * 0.8 ? 'en' : best
}
