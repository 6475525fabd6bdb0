'use client'

import { useId, useState, type FormEvent } from 'react'

import { calendarText as text } from '../../i18n/calendar.ts'
import { statusText } from '../../i18n/delivery.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { curableStatuses, type CurableStatus } from '../../obligations/index.ts'
import type { DialogAnswer } from './dialogAnswer.ts'
import { DialogField, faultAttributes } from './DialogField.tsx'
import type { LossReason } from './useLosses.ts'

interface LoseFormProps {
  medium: string | undefined
  locale: Locale
  onCancel: () => void
  onLose: (loss: LossReason, refused: DialogAnswer['refused']) => void
}

/** What became of a placement, and why. */
export function LoseForm({ medium, locale, onCancel, onLose }: LoseFormProps) {
  const [outcome, setOutcome] = useState<CurableStatus>('preempted')
  const [reason, setReason] = useState('')
  const id = useId()
  const [wrong, setWrong] = useState<string>()
  const [message, setMessage] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const missing = reason.trim() === ''
    setWrong(missing ? pick(text.reasonMissing, locale) : undefined)
    if (!missing)
      onLose({ outcome, reason: reason.trim() }, (why) => (why.path === 'reason' ? setWrong(why.message) : setMessage(why.message)))
  }
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className="dk-dialog__choices">
        <legend>{pick(text.outcome, locale)}</legend>
        {curableStatuses.map((one) => (
          <label key={one}>
            <input type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)} />
            {pick(statusText(one, medium), locale)}
          </label>
        ))}
      </fieldset>
      <DialogField id={id} label={pick(text.reason, locale)} wrong={wrong}>
        <input
          id={id}
          name="reason"
          value={reason}
          maxLength={500}
          autoFocus
          {...faultAttributes(id, wrong)}
          onChange={(event) => setReason(event.target.value)}
        />
      </DialogField>
      {message !== '' && (
        <p role="alert" className="dk-error">
          {message}
        </p>
      )}
      <div className="dk-dialog__acts">
        <button type="submit" className="dk-button dk-button--first">
          {pick(text.record, locale)}
        </button>
        <button type="button" className="dk-button" onClick={onCancel}>
          {pick(text.cancel, locale)}
        </button>
      </div>
    </form>
  )
}
