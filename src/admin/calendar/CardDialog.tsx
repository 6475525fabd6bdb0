'use client'

import { useState, type FormEvent } from 'react'

import { calendarText as text } from '../../i18n/calendar.ts'
import { formatLocalDay, formatTimeOfDay } from '../../i18n/dates.ts'
import { statusText } from '../../i18n/delivery.ts'
import { say, type Locale } from '../../i18n/text.ts'
import { curableStatuses, type CurableStatus } from '../../rules/placement.ts'
import { slotOfKey } from '../../rules/series.ts'
import { Mark } from '../Mark.tsx'
import { placementLook } from '../tones.ts'
import type { Card, DeskChannel } from './contract.ts'
import { Dialog } from './Dialog.tsx'
import { draftOf, readDraft, TimeFields } from './TimeFields.tsx'

interface CardDialogProps {
  card: Card
  theme: string
  channels: readonly DeskChannel[]
  locale: Locale
  href: string
  onClose: () => void
  onMove: (card: Card, to: { start: string; seconds: number; channel: Card['channel'] }) => void
  onUnplace: (card: Card) => void
  onRestore: (card: Card) => void
  onLose: (card: Card, outcome: CurableStatus, reason: string) => void
}

/** One placement: what it is, another time for it, what became of it. */
export function CardDialog({ card, theme, channels, locale, href, onClose, onMove, onUnplace, onRestore, onLose }: CardDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(card.planned.start, card.planned.seconds, card.channel))
  const [wrong, setWrong] = useState('')
  const [losing, setLosing] = useState(false)
  const start = Date.parse(card.start)
  const medium = channels.find(({ id }) => id === card.channel)?.medium
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const read = readDraft(draft, channels)
    if (!read.ok) return setWrong(read.wrong[locale])
    const { ok: _, ...to } = read
    onMove(card, to)
  }
  return (
    <Dialog title={card.title} locale={locale} onClose={onClose}>
      <p className="dk-dialog__facts">
        <Mark look={placementLook[card.status]}>{statusText(card.status, medium)[locale]}</Mark>
        <span>{formatTimeOfDay(start)} – {formatTimeOfDay(start + card.seconds * 1000)}, {formatLocalDay(start)}</span>
        {theme !== '' && <span className="dk-note">{theme}</span>}
      </p>
      {losing ? (
        <LoseForm medium={medium} locale={locale} onCancel={() => setLosing(false)} onLose={(outcome, reason) => onLose(card, outcome, reason)} />
      ) : (
        <form onSubmit={submit} noValidate>
          {card.mayChange ? <h3>{text.move[locale]}</h3> : <p className="dk-note">{text.fixed[locale]}</p>}
          <TimeFields draft={draft} channels={channels} locale={locale} disabled={!card.mayChange} onChange={setDraft} />
          {wrong !== '' && <p role="alert" className="dk-error">{wrong}</p>}
          <div className="dk-dialog__acts">
            {card.mayChange && (
              <>
                <button type="submit" className="dk-button dk-button--first">{text.moveSave[locale]}</button>
                <button type="button" className="dk-button" onClick={() => onUnplace(card)}>{text.unplace[locale]}</button>
                {movedFromSeries(card) && <button type="button" className="dk-button" onClick={() => onRestore(card)}>{text.restore[locale]}</button>}
                <button type="button" className="dk-button" onClick={() => setLosing(true)}>{say(text.lose, locale, { missed: statusText('missed', medium)[locale] })}</button>
              </>
            )}
            <a className="dk-button" href={href}>{text.open[locale]}</a>
          </div>
        </form>
      )}
    </Dialog>
  )
}

/** Whether an occurrence stands elsewhere than its series has it. */
const movedFromSeries = ({ programme, slotKey, planned }: Card): boolean =>
  programme !== null && slotKey !== null && slotOfKey(slotKey) !== Date.parse(planned.start)

function LoseForm({ medium, locale, onCancel, onLose }: { medium: string | undefined; locale: Locale; onCancel: () => void; onLose: (outcome: CurableStatus, reason: string) => void }) {
  const [outcome, setOutcome] = useState<CurableStatus>('preempted')
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() === '') setWrong(true)
    else onLose(outcome, reason.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className="dk-dialog__choices">
        <legend>{text.outcome[locale]}</legend>
        {curableStatuses.map((one) => (
          <label key={one}>
            <input type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)} />
            {statusText(one, medium)[locale]}
          </label>
        ))}
      </fieldset>
      <label className="dk-dialog__field">
        <span>{text.reason[locale]}</span>
        <input name="reason" value={reason} maxLength={500} autoFocus aria-invalid={wrong} onChange={(event) => setReason(event.target.value)} />
      </label>
      {wrong && <p role="alert" className="dk-error">{text.reasonMissing[locale]}</p>}
      <div className="dk-dialog__acts">
        <button type="submit" className="dk-button dk-button--first">{text.record[locale]}</button>
        <button type="button" className="dk-button" onClick={onCancel}>{text.cancel[locale]}</button>
      </div>
    </form>
  )
}
