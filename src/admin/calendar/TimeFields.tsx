'use client'

import { useId } from 'react'

import type { Id } from '../../fields/ids.ts'
import { instantToStore } from '../../fields/instants.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { formatExactTime, formatLocalDay } from '../../i18n/dates.ts'
import type { Locale, Text } from '../../i18n/text.ts'
import type { DeskChannel } from './contract.ts'
import { instantAt, readDay, readLength, readTime, writeLength } from './wall.ts'

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

export type ReadTime = { ok: true; start: string; seconds: number; channel: Id } | { ok: false; wrong: Text }

/** What a draft says, or the first thing that is wrong with it. */
export function readDraft({ day, time, length, channel }: TimeDraft, channels: readonly DeskChannel[]): ReadTime {
  const date = readDay(day)
  if (date === null) return { ok: false, wrong: text.badDay }
  const clock = readTime(time)
  if (clock === null) return { ok: false, wrong: text.badTime }
  const seconds = readLength(length)
  if (seconds === null) return { ok: false, wrong: text.badLength }
  const found = channels.find(({ id }) => String(id) === channel)
  if (found === undefined) return { ok: false, wrong: text.chooseChannel }
  return { ok: true, start: instantToStore(instantAt(date, clock)), seconds, channel: found.id }
}

interface TimeFieldsProps {
  draft: TimeDraft
  channels: readonly DeskChannel[]
  locale: Locale
  disabled?: boolean
  onChange: (draft: TimeDraft) => void
}

/** The keyboard's way to everything that dragging does. */
export function TimeFields({ draft, channels, locale, disabled = false, onChange }: TimeFieldsProps) {
  const id = useId()
  const input = (name: 'day' | 'time' | 'length', label: Text, mode: 'numeric' | 'text') => (
    <label className="dk-dialog__field" htmlFor={`${id}${name}`}>
      <span>{label[locale]}</span>
      <input
        id={`${id}${name}`}
        name={name}
        value={draft[name]}
        inputMode={mode}
        autoComplete="off"
        disabled={disabled}
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      />
    </label>
  )
  return (
    <div className="dk-dialog__fields">
      {input('day', text.day, 'text')}
      {input('time', text.time, 'text')}
      {input('length', text.minutes, 'text')}
      <label className="dk-dialog__field" htmlFor={`${id}channel`}>
        <span>{text.channel[locale]}</span>
        <select id={`${id}channel`} name="channel" value={draft.channel} disabled={disabled} onChange={(event) => onChange({ ...draft, channel: event.target.value })}>
          <option value="">—</option>
          {channels.map((channel) => <option key={channel.id} value={String(channel.id)}>{channel.name}</option>)}
        </select>
      </label>
    </div>
  )
}
