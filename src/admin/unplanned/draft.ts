import type { Id } from '../../documents/ids.ts'
import { appearing, type Medium } from '../../documents/mediums.ts'
import { instantToStore } from '../../documents/instants.ts'
import { recordText as text } from '../../i18n/unplanned.ts'
import type { Text } from '../../platform/text.ts'
import { unreadableInput, unreadableTime } from '../../i18n/unreadableInput.ts'
import { DAY, localDateOf, startOfDay, type LocalDate } from '../../obligations/index.ts'
import { readTimeOfDay } from '../../rules/timeOfDay.ts'
import { instantAt, readTypedDay, readLength, writeLength } from '../calendar/wall.ts'
import type { ChannelChoice, EntryChoices, PeriodChoice, EntryPreset } from '../../contracts/unplanned.ts'

/** A place that is not in the list. */
export const elsewhere = 'new'

/** What somebody is recording, as she has typed and chosen it. */
export interface RecordDraft {
  title: string
  organization: string
  channel: string
  placeName: string
  medium: string
  when: 'today' | 'yesterday' | 'other'
  day: string
  time: string
  theme: string
  period: string
  form: string
  /** Blank: what is usual on the channel. */
  length: string
  programme: string
  url: string
  file: File | null
}

const id = (value: Id | null): string => (value === null ? '' : String(value))

export const recordDraftOf = (preset: EntryPreset, choices: EntryChoices): RecordDraft => ({
  title: '',
  organization: id(preset.organization),
  channel: preset.channel === null && preset.medium !== null && choices.mayMake ? elsewhere : id(preset.channel),
  placeName: '',
  medium: preset.medium ?? '',
  when: 'today',
  day: '',
  time: '',
  theme: id(preset.theme),
  period: preset.answers ?? '',
  form: id(preset.form),
  length: '',
  programme: id(preset.programme),
  url: '',
  file: null,
})

/** The next one is often like the last: where and what for stay. */
export const nextAfter = (draft: RecordDraft): RecordDraft => ({
  ...draft,
  title: '',
  time: '',
  url: '',
  file: null,
  length: '',
  period: '',
})

export const channelIn = ({ channel }: RecordDraft, { channels }: EntryChoices): ChannelChoice | undefined =>
  channels.find((one) => String(one.id) === channel)
export const mediumIn = (draft: RecordDraft, choices: EntryChoices): Medium | null =>
  channelIn(draft, choices)?.medium ?? ((draft.medium || null) as Medium | null)

/** Whose it is: of a channel of one's own its owner's, of a shared one whoever is chosen. */
export function organizationIn(draft: RecordDraft, choices: EntryChoices): string {
  const channel = channelIn(draft, choices)
  const owner =
    channel !== undefined && !channel.shared
      ? choices.organizations.find((one) => String(one.id) === String(channel.organization))
      : undefined
  return owner === undefined
    ? choices.organizations.length === 1
      ? String(choices.organizations[0]!.id)
      : draft.organization
    : String(owner.id)
}
/** Whether she must say which of her bodies did it. */
export const asksWho = (draft: RecordDraft, choices: EntryChoices): boolean =>
  choices.organizations.length > 1 && (channelIn(draft, choices)?.shared ?? true)

/** The form and the length that hold unless something else is said. */
export function usualIn(draft: RecordDraft, choices: EntryChoices): { form: string; seconds: number | null } {
  const programme = choices.programmes.find((one) => String(one.id) === draft.programme)
  const channel = channelIn(draft, choices)
  return { form: draft.form || id(programme?.form ?? channel?.form ?? null), seconds: programme?.seconds ?? channel?.seconds ?? null }
}
export const lengthIn = (draft: RecordDraft, choices: EntryChoices): string => {
  const { seconds } = usualIn(draft, choices)
  return draft.length !== '' || seconds === null ? draft.length : writeLength(seconds)
}
/** What is there from a moment on has no length that one could tell. */
export const isLasting = (medium: Medium | null): boolean => medium !== null && !appearing.includes(medium)

/** The field of the form that a refusal of the server is about; null where there is none. */
export const fieldAbout = (path = ''): keyof RecordDraft | null => asked[path.split('.')[0]!] ?? null
const asked: Readonly<Record<string, keyof RecordDraft>> = {
  title: 'title',
  channel: 'channel',
  start: 'time',
  plannedStart: 'time',
  seconds: 'length',
  plannedSeconds: 'length',
  form: 'form',
  evidence: 'url',
}

export type ReadRecord = { ok: true; body: Record<string, unknown> } | { ok: false; wrong: Text; field: keyof RecordDraft }

/** What is to be sent, or the first thing that is missing and where. */
export function readRecord(draft: RecordDraft, choices: EntryChoices, periods: readonly PeriodChoice[], today: LocalDate): ReadRecord {
  const wrong = (field: keyof RecordDraft, what: Text): ReadRecord => ({ ok: false, field, wrong: what })
  const medium = mediumIn(draft, choices)
  if (draft.title.trim() === '') return wrong('title', text.missingWhat)
  if (draft.channel === '') return wrong('channel', text.missingWhere)
  if (draft.channel === elsewhere && (draft.placeName.trim() === '' || medium === null)) return wrong('placeName', text.missingPlace)
  const organization = organizationIn(draft, choices)
  if (organization === '') return wrong('organization', text.missingWho)
  const day = draft.when === 'today' ? today : draft.when === 'yesterday' ? localDateOf(startOfDay(today) - DAY) : readTypedDay(draft.day)
  if (day === null) return wrong('day', unreadableInput.day)
  const time = draft.time.trim() === '' && !isLasting(medium) ? 0 : readTimeOfDay(draft.time)
  if (time === null) return wrong('time', { vi: unreadableTime(draft.time, 'vi'), en: unreadableTime(draft.time, 'en') })
  const seconds = draft.length === '' ? undefined : readLength(draft.length)
  if (seconds === null) return wrong('length', unreadableInput.length)
  if (draft.url.trim() !== '' && !/^https?:\/\/\S+$/.test(draft.url.trim())) return wrong('url', text.wrongUrl)
  const period = medium === 'report' ? periods.find(({ key }) => key === draft.period) : undefined
  const programme = choices.programmes.find((one) => String(one.id) === draft.programme && String(one.organization) === organization)
  return {
    ok: true,
    body: {
      // As the database keeps it: a picture's organization is read by Payload itself.
      title: draft.title.trim(),
      organization: choices.organizations.find((one) => String(one.id) === organization)!.id,
      start: instantToStore(instantAt(day, time)),
      channel: draft.channel === elsewhere ? { name: draft.placeName.trim(), medium } : draft.channel,
      ...(draft.form !== '' && { form: draft.form }),
      ...(seconds !== undefined && { seconds }),
      ...(programme && { programme: programme.id }),
      ...(draft.theme !== '' && { themes: [draft.theme] }),
      ...(period && { answers: period.answers }),
    },
  }
}
