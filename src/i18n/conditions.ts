import { mediums, type Medium } from '../documents/mediums.ts'
import { weekdays, type Band, type TimeBand } from '../obligations/index.ts'
import { andList, orList, inSentence } from './lists.ts'
import { spokenSeconds } from './amounts.ts'
import { deliveryWords } from './delivery.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { anyCountingWords, units, type CountingWords } from './units.ts'
import { weekday } from './words.ts'

/** What a placement must be to count, with the names that people know things by; an empty list asks nothing. */
export interface CountingConditions {
  minSecondsEach: number | null
  media: readonly Medium[]
  channels: readonly string[]
  forms: readonly string[]
  programmes: readonly string[]
  /** How many themes are named; their titles are too long for a sentence. */
  themes: number
  /** What it must be about where neither a programme nor a theme is named; null asks nothing of that. */
  subject: 'plan' | 'anything' | null
  timeBand: TimeBand | null
  /** How what counts is called. */
  counting: CountingWords
}

export const noConditions: CountingConditions = {
  minSecondsEach: null,
  media: [],
  channels: [],
  forms: [],
  programmes: [],
  themes: 0,
  subject: null,
  timeBand: null,
  counting: anyCountingWords,
}

const words = {
  seconds: { vi: 'mỗi {unit} từ {length}', en: 'at least {length} each' },
  forms: { vi: 'hình thức {names}', en: 'as {names}' },
  done: { vi: '{act} {names}', en: 'as {names}' },
  on: { vi: 'trên {names}', en: 'on {names}' },
  through: { vi: 'qua {names}', en: 'through {names}' },
  channels: { vi: 'kênh {names}', en: 'channel {names}' },
  programmes: { vi: 'thuộc chuyên mục {names}', en: 'in {names}' },
  theme: { vi: 'đúng nội dung đã nêu', en: 'on the theme named' },
  themes: { vi: 'thuộc một trong {n} nội dung đã nêu', en: 'on one of the {n} themes named' },
  plan: { vi: 'về nội dung của kế hoạch', en: 'on a theme of the plan' },
  anything: { vi: 'về bất kỳ nội dung nào', en: 'on any subject' },
  primeStart: { vi: 'bắt đầu trong giờ vàng', en: 'starting in prime time' },
  primeWhole: { vi: 'trọn trong giờ vàng', en: 'wholly in prime time' },
  bandStart: { vi: 'bắt đầu trong khung {bands}', en: 'starting within {bands}' },
  bandWhole: { vi: 'trọn trong khung {bands}', en: 'wholly within {bands}' },
} as const satisfies Record<string, Text>

/** Mediums that carry things; the rest are things that happen. */
const carriers: readonly Medium[] = [
  'tv',
  'radio',
  'print',
  'online_news',
  'portal',
  'agency_site',
  'district_center',
  'commune_radio',
  'social_media',
  'digital_app',
  'led_screen',
  'mass_media',
  'newsletter',
]

function bandWords({ days, from, to }: Band, locale: Locale): string {
  const hours = `${from}–${to}`
  if (new Set(days).size === weekdays.length) return hours
  const named = weekdays.filter((day) => days.includes(day)).map((day) => inSentenceDay(weekday[day], locale))
  return `${hours} (${andList(named, locale)})`
}

/** Vietnamese writes a weekday small inside a sentence; English keeps its capital. */
export const inSentenceDay = (day: Text, locale: Locale): string => pick({ vi: inSentence(day.vi), en: day.en }, locale)

function timeBandWords(band: TimeBand, locale: Locale): string {
  if ('prime' in band) return pick(band.rule === 'whole' ? words.primeWhole : words.primeStart, locale)
  const bands = orList(
    band.bands.map((one) => bandWords(one, locale)),
    locale,
  )
  return say(band.rule === 'whole' ? words.bandWhole : words.bandStart, locale, { bands })
}

/** Each condition as a piece of a sentence, in the order in which people ask for them. */
export function conditionWords(conditions: CountingConditions, locale: Locale): string[] {
  const { minSecondsEach, channels, programmes, themes, subject, timeBand, counting } = conditions
  const pieces: string[] = []
  const names = (list: readonly string[]): { names: string } => ({ names: orList(list, locale) })
  const unit = pick(units[counting.unit].one, locale)
  if (minSecondsEach !== null) pieces.push(say(words.seconds, locale, { unit, length: spokenSeconds(minSecondsEach, locale) }))
  const [form, medium] = formAndMedium(conditions, locale)
  if (form !== null) pieces.push(form)
  if (timeBand !== null) pieces.push(timeBandWords(timeBand, locale))
  if (medium !== null) pieces.push(medium)
  if (channels.length > 0) pieces.push(say(words.channels, locale, names(channels)))
  if (programmes.length > 0) pieces.push(say(words.programmes, locale, names(programmes.map((name) => `“${name}”`))))
  if (themes > 0) pieces.push(say(themes === 1 ? words.theme : words.themes, locale, { n: themes }))
  if (subject !== null) pieces.push(pick(words[subject], locale))
  return pieces
}

/** What is held or sent is named once: “gửi báo cáo”, not as a report and through a report. */
function formAndMedium(
  { forms, media, counting: { delivery } }: CountingConditions,
  locale: Locale,
): [form: string | null, medium: string | null] {
  const listed = (names: readonly string[]): string => orList(names.map(inSentence), locale)
  const ofMedia = listed(media.map((medium) => pick(mediums[medium], locale)))
  if (delivery === 'held' || delivery === 'sent') {
    const named = forms.length > 0 ? listed(forms) : ofMedia
    return [named === '' ? null : say(words.done, locale, { act: pick(deliveryWords(delivery).act, locale), names: named }), null]
  }
  const text = media.every((medium) => carriers.includes(medium)) ? words.on : words.through
  return [
    forms.length === 0 ? null : say(words.forms, locale, { names: listed(forms) }),
    media.length === 0 ? null : say(text, locale, { names: ofMedia }),
  ]
}
