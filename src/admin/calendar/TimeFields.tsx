'use client'

import { useId } from 'react'

import { calendarText as text } from '../../i18n/calendar.ts'
import { pick, type Locale, type Text } from '../../platform/text.ts'
import { readTimeOfDay, writeTimeOfDay } from '../../rules/timeOfDay.ts'
import type { DeskChannel } from '../../contracts/desk.ts'
import { faultAttributes, DialogField } from './DialogField.tsx'
import type { TimeDraft, TimeFaults } from './timeDraft.ts'

interface TimeFieldsProps {
  draft: TimeDraft
  channels: readonly DeskChannel[]
  locale: Locale
  disabled?: boolean
  wrong?: TimeFaults
  onChange: (draft: TimeDraft) => void
}

/** The keyboard's way to everything that dragging does. */
export function TimeFields({ draft, channels, locale, disabled = false, wrong = {}, onChange }: TimeFieldsProps) {
  const id = useId()
  const input = (name: 'day' | 'time' | 'length', label: Text) => (
    <DialogField id={`${id}${name}`} label={pick(label, locale)} wrong={wrong[name]}>
      <input
        id={`${id}${name}`}
        name={name}
        value={draft[name]}
        autoComplete="off"
        disabled={disabled}
        {...faultAttributes(`${id}${name}`, wrong[name])}
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
        onBlur={name === 'time' ? () => onChange({ ...draft, time: asRead(draft.time) }) : undefined}
      />
    </DialogField>
  )
  return (
    <div className="dk-dialog__fields">
      {input('day', text.day)}
      {input('time', text.time)}
      {input('length', text.minutes)}
      <DialogField id={`${id}channel`} label={pick(text.channel, locale)} wrong={wrong.channel}>
        <select
          id={`${id}channel`}
          name="channel"
          value={draft.channel}
          disabled={disabled}
          {...faultAttributes(`${id}channel`, wrong.channel)}
          onChange={(event) => onChange({ ...draft, channel: event.target.value })}
        >
          <option value="">—</option>
          {channels.map((channel) => (
            <option key={channel.id} value={String(channel.id)}>
              {channel.name}
            </option>
          ))}
        </select>
      </DialogField>
    </div>
  )
}

/** A time as it was understood, so that whoever typed it sees it; what is no time stays as it was typed. */
function asRead(typed: string): string {
  const time = readTimeOfDay(typed)
  return time === null ? typed : writeTimeOfDay(time)
}
