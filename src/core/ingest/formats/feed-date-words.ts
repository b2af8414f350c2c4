// Month names by their shortest telling beginnings; the longest beginning that fits decides. English, German, French, Spanish, Italian,
// Portuguese, Dutch, Scandinavian, Polish, Czech, Hungarian, Turkish, Finnish, Russian, Greek.
const monthBeginnings: readonly (readonly [month: number, beginnings: string])[] = [
  [1, 'jan jän gen ene янв ιαν oca led sty tammi'],
  [2, 'feb fév fev фев φεβ şub úno lut helmi'],
  [3, 'mar mär mrz maart mrt мар μαρ bře maalis'],
  [4, 'apr abr avr ápr апр απρ nis dub kwi huhti'],
  [5, 'may mai maj mei maggio máj май мая μαι μαϊ μάι kvě touko'],
  [6, 'jun juin giu jún июн ιουν haz cze červen kesä'],
  [7, 'jul juil lug júl июл ιουλ tem lip červene červenc heinä'],
  [8, 'aug ago aoû aou авг αυγ ağu sie srp elo'],
  [9, 'sep set szept сен σεπ eyl zář wrz syys'],
  [10, 'oct okt ott out окт οκτ eki říj paź loka'],
  [11, 'nov ноя νοε kas lis marras'],
  [12, 'dec dez dic déc des дек δεκ ara pro gru joulu'],
]
const months = new Map(monthBeginnings.flatMap(([month, words]) => words.split(' ').map((word) => [stripAccents(word), month] as const)))

const zoneMinutes = new Map<string, number>([
  ...['ut', 'utc', 'gmt', 'z', 'wet', 'zulu'].map((name) => [name, 0] as const),
  ['est', -300], ['edt', -240], ['cst', -360], ['cdt', -300], ['mst', -420], ['mdt', -360], ['pst', -480], ['pdt', -420], ['et', -300], ['ct', -360],
  ['mt', -420], ['pt', -480], ['akst', -540], ['akdt', -480], ['hst', -600], ['ast', -240], ['adt', -180], ['nst', -210], ['ndt', -150],
  ['bst', 60], ['ist', 330], ['west', 60], ['cet', 60], ['mez', 60], ['met', 60], ['mest', 120], ['mesz', 120], ['cest', 120], ['eet', 120],
  ['eest', 180], ['msk', 180], ['msd', 240], ['sast', 120], ['pkt', 300], ['sgt', 480], ['hkt', 480], ['awst', 480], ['jst', 540], ['kst', 540],
  ['acst', 570], ['acdt', 630], ['aest', 600], ['aedt', 660], ['nzst', 720], ['nzdt', 780], ['brt', -180], ['art', -180],
])

/** The number of a month, 1 to 12, by its name in one of the larger languages, whole or shortened; null for any other word. */
export function findMonth(word: string): number | null {
  const plain = stripAccents(word)
  for (let length = Math.min(plain.length, 7); length >= 3; length--) {
    const month = months.get(plain.slice(0, length))
    if (month !== undefined) return month
  }
  return null
}

/** A zone ("EST", "+0530", "GMT+1", "-05:00") in minutes east of Greenwich; null where it is none. Single letters but Z are UTC (RFC 2822, 4.3). */
export function findZoneMinutes(written: string): number | null {
  const zone = written.trim().toLowerCase().replace('\u2212', '-')
  const offset = /^(?:gmt|utc?|z)? ?([+-]) ?(\d{1,2}):?(\d{2})?/.exec(zone)
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    return minutes > 15 * 60 ? null : offset[1] === '-' ? -minutes : minutes
  }
  const name = /^[a-z]+/.exec(zone)?.[0] ?? ''
  return name.length === 1 ? 0 : (zoneMinutes.get(name) ?? null)
}

function stripAccents(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/ı/g, 'i')
}
