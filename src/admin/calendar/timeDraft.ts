import type { DeskChannel } from '../../contracts/desk.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { formatExactTime, formatLocalDay } from '../../i18n/dates.ts'
import { unreadableInput, unreadableTime } from '../../i18n/unreadableInput.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { readTimeOfDay } from '../../rules/timeOfDay.ts'
import { instantAt, readLength, readTypedDay, writeLength } from './wall.ts'

/** When, how long and where, as somebody is writing it. */
export interface TimeDraft {
  day: string
  time: string
  length: string
  channel: string
}

export const timeDraftOf = (start: string, seconds: number, channel: Id | ''): TimeDraft => ({
  day: formatLocalDay(Date.parse(start)),
  time: formatExactTime(Date.parse(start)),
  length: writeLength(seconds),
  channel: String(channel),
})

/** What is wrong with a draft, each fault with the field that it belongs to. */
export type TimeFaults = Partial<Record<keyof TimeDraft | 'form', string>>
export type ReadTime = { ok: true; start: string; seconds: number; channel: Id } | { ok: false; wrong: TimeFaults }

/** What a draft says, or everything that is wrong with it. */
export function readTimeDraft({ day, time, length, channel }: TimeDraft, channels: readonly DeskChannel[], locale: Locale): ReadTime {
  const [date, clock, seconds] = [readTypedDay(day), readTimeOfDay(time), readLength(length)]
  const found = channels.find(({ id }) => String(id) === channel)
  if (date !== null && clock !== null && seconds !== null && found !== undefined) {
    return { ok: true, start: instantToStore(instantAt(date, clock)), seconds, channel: found.id }
  }
  return {
    ok: false,
    wrong: {
      ...(date === null && { day: pick(unreadableInput.day, locale) }),
      ...(clock === null && { time: unreadableTime(time, locale) }),
      ...(seconds === null && { length: pick(unreadableInput.length, locale) }),
      ...(found === undefined && { channel: pick(unreadableInput.channel, locale) }),
    },
  }
}
