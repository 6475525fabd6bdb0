'use client'

import { useId, type ReactNode } from 'react'

import { findingText as text } from '../../i18n/findings.ts'
import { longestAnswerDays } from '../../rules/finding.ts'
import { pick, say, type Locale, type Text } from '../../platform/text.ts'
import { DialogField, faultAttributes } from '../calendar/DialogField.tsx'

interface TextProps {
  name: string
  label: Text
  value: string
  wrong: string | undefined
  locale: Locale
  onChange: (value: string) => void
}

/** Several lines of text. */
export function LongText({ name, label, value, wrong, locale, onChange }: TextProps) {
  const id = useId()
  return (
    <DialogField id={id} label={pick(label, locale)} wrong={wrong}>
      <textarea
        id={id}
        name={name}
        value={value}
        maxLength={4000}
        autoFocus
        {...faultAttributes(id, wrong)}
        onChange={({ target }) => onChange(target.value)}
      />
    </DialogField>
  )
}

/** One line of text. */
export function ShortText({ name, label, value, wrong, locale, onChange, placeholder }: TextProps & { placeholder?: string }) {
  const id = useId()
  return (
    <DialogField id={id} label={pick(label, locale)} wrong={wrong}>
      <input
        id={id}
        name={name}
        value={value}
        autoComplete="off"
        placeholder={placeholder}
        {...faultAttributes(id, wrong)}
        onChange={({ target }) => onChange(target.value)}
      />
    </DialogField>
  )
}

interface DaysProps {
  value: string
  wrong: string | undefined
  /** The last day for an answer, by the number of working days. */
  lastDays: readonly string[]
  locale: Locale
  onChange: (value: string) => void
}

/** How many working days are given, and which day that makes the last. */
export function DaysField({ value, wrong, lastDays, locale, onChange }: DaysProps) {
  const id = useId()
  const day = lastDays[Number(value) - 1]
  return (
    <DialogField id={id} label={pick(text.days, locale)} wrong={wrong}>
      <input
        id={id}
        name="days"
        type="number"
        inputMode="numeric"
        min={1}
        max={longestAnswerDays}
        value={value}
        {...faultAttributes(id, wrong)}
        onChange={({ target }) => onChange(target.value)}
      />
      <span className="dk-note" aria-live="polite">
        {day === undefined ? '' : say(text.lastDay, locale, { day })}
      </span>
    </DialogField>
  )
}

interface ActsProps {
  sending: boolean
  submit: Text
  message: string | null
  locale: Locale
  onCancel: () => void
}

/** The end of a form: why it was refused, its button, and the way out. */
export function FormActs({ sending, submit, message, locale, onCancel }: ActsProps): ReactNode {
  return (
    <>
      <p role="alert" className="dk-error">
        {message}
      </p>
      <div className="dk-dialog__acts">
        <button type="submit" className="dk-button dk-button--first" disabled={sending}>
          {pick(sending ? text.sending : submit, locale)}
        </button>
        <button type="button" className="dk-button" onClick={onCancel}>
          {pick(text.cancel, locale)}
        </button>
      </div>
    </>
  )
}
