'use client'

import { useId } from 'react'

import type { Id } from '../../fields/ids.ts'
import { instantToStore } from '../../fields/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { formatExactTime, formatLocalDay } from '../../i18n/dates.ts'
import type { Locale, Text } from '../../i18n/text.ts'
import { typedText, whyNoTime } from '../../i18n/typed.ts'
import { readTimeOfDay, writeTimeOfDay } from '../../rules/timeOfDay.ts'
import type { DeskChannel } from './contract.ts'
import { faulty, Labelled } from './Labelled.tsx'
import { instantAt, readDay, readLength, writeLength } from './wall.ts'

/** When, how long and where, as somebody is writing it. */
export interface TimeDraft {
  day: string
  time: string
  length: string
  channel: string
}

export const draftOf = (start: string, seconds: number, channel: Id | ''): TimeDraft => ({
  day: formatLocalDay(Date.parse(start)),
  time: formatExactTime(Date.parse(start)),
  length: writeLength(seconds),
  channel: String(channel),
})

/** What is wrong with a draft, each fault with the field that it belongs to. */
export type Faults = Partial<Record<keyof TimeDraft | 'form', string>>
export type ReadTime = { ok: true; start: string; seconds: number; channel: Id } | { ok: false; wrong: Faults }

/** What a draft says, or everything that is wrong with it. */
export function readDraft({ day, time, length, channel }: TimeDraft, channels: readonly DeskChannel[], locale: Locale): ReadTime {
  const [date, clock, seconds] = [readDay(day), readTimeOfDay(time), readLength(length)]
  const found = channels.find(({ id }) => String(id) === channel)
  if (date !== null && clock !== null && seconds !== null && found !== undefined) {
    return { ok: true, start: instantToStore(instantAt(date, clock)), seconds, channel: found.id }
  }
  return {
    ok: false,
    wrong: {
      ...(date === null && { day: typedText.day[locale] }),
      ...(clock === null && { time: whyNoTime(time, locale) }),
      ...(seconds === null && { length: typedText.length[locale] }),
      ...(found === undefined && { channel: typedText.channel[locale] }),
    },
  }
}

interface TimeFieldsProps {
  draft: TimeDraft
  channels: readonly DeskChannel[]
  locale: Locale
  disabled?: boolean
  wrong?: Faults
  onChange: (draft: TimeDraft) => void
}

/** The keyboard's way to everything that dragging does. */
export function TimeFields({ draft, channels, locale, disabled = false, wrong = {}, onChange }: TimeFieldsProps) {
  const id = useId()
  const input = (name: 'day' | 'time' | 'length', label: Text) => (
    <Labelled id={`${id}${name}`} label={label[locale]} wrong={wrong[name]}>
      <input
        id={`${id}${name}`}
        name={name}
        value={draft[name]}
        autoComplete="off"
        disabled={disabled}
        {...faulty(`${id}${name}`, wrong[name])}
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
        onBlur={name === 'time' ? () => onChange({ ...draft, time: asRead(draft.time) }) : undefined}
      />
    </Labelled>
  )
  return (
    <div className="dk-dialog__fields">
      {input('day', text.day)}
      {input('time', text.time)}
      {input('length', text.minutes)}
      <Labelled id={`${id}channel`} label={text.channel[locale]} wrong={wrong.channel}>
        <select id={`${id}channel`} name="channel" value={draft.channel} disabled={disabled} {...faulty(`${id}channel`, wrong.channel)} onChange={(event) => onChange({ ...draft, channel: event.target.value })}>
          <option value="">—</option>
          {channels.map((channel) => <option key={channel.id} value={String(channel.id)}>{channel.name}</option>)}
        </select>
      </Labelled>
    </div>
  )
}

/** A time as it was understood, so that whoever typed it sees it; what is no time stays as it was typed. */
function asRead(typed: string): string {
  const time = readTimeOfDay(typed)
  return time === null ? typed : writeTimeOfDay(time)
}
