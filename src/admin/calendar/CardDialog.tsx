'use client'

import { useEffect, useId, useRef, useState, type FormEvent } from 'react'

import { wallClock } from '../../clock.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { formatLocalDay, formatTimeOfDay } from '../../i18n/dates.ts'
import { statusText } from '../../i18n/delivery.ts'
import { say as sayIn, type Locale } from '../../i18n/text.ts'
import { curableStatuses, type CurableStatus } from '../../rules/placement.ts'
import { slotOfKey } from '../../rules/series.ts'
import { Mark } from '../Mark.tsx'
import { placementLook } from '../tones.ts'
import { makegoodWords, shownOf } from './CardFace.tsx'
import type { Card, DeskChannel } from './contract.ts'
import { Dialog } from './Dialog.tsx'
import { faulty, Labelled } from './Labelled.tsx'
import { draftOf, readDraft, TimeFields, type TimeDraft } from './TimeFields.tsx'
import type { Answering } from './useActs.ts'
import { useFaults } from './useFaults.ts'

interface CardDialogProps {
  card: Card
  theme: string
  channels: readonly DeskChannel[]
  locale: Locale
  href: string
  onClose: () => void
  /** What was typed before, when a question in between was taken back. */
  typed?: TimeDraft
  onMove: (card: Card, to: { start: string; seconds: number; channel: Card['channel'] }, typed: TimeDraft, refused: Answering['refused']) => void
  onUnplace: (card: Card) => void
  onRestore: (card: Card) => void
  onLose: (card: Card, outcome: CurableStatus, reason: string, refused: Answering['refused']) => void
  onMakeGood: (card: Card) => void
}

/** One placement: what it is, another time for it, what became of it. */
export function CardDialog({ card, theme, channels, locale, href, typed, onClose, onMove, onUnplace, onRestore, onLose, onMakeGood }: CardDialogProps) {
  const [draft, setDraft] = useState(() => typed ?? draftOf(card.planned.start, card.planned.seconds, card.channel))
  const { wrong, message, say, refused } = useFaults()
  const [losing, setLosing] = useState(false)
  // What somebody else makes of it while this stands open is not overwritten unseen: it is refused once, and shown.
  const [seen, setSeen] = useState(card.updatedAt)
  const latest = useRef(card.updatedAt)
  useEffect(() => {
    latest.current = card.updatedAt
  })
  const start = Date.parse(card.start)
  const shown = shownOf(card, wallClock.now())
  const medium = channels.find(({ id }) => id === card.channel)?.medium
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const read = readDraft(draft, channels, locale)
    if (!read.ok) return say(read.wrong)
    const { ok: _, ...to } = read
    say({})
    onMove({ ...card, updatedAt: seen }, to, draft, (why) => {
      setSeen(latest.current)
      refused(why)
    })
  }
  return (
    <Dialog title={card.title} locale={locale} onClose={onClose}>
      <p className="dk-dialog__facts">
        <Mark look={placementLook[shown]}>{statusText(shown, medium)[locale]}</Mark>
        <span>{formatTimeOfDay(start)} – {formatTimeOfDay(start + card.seconds * 1000)}, {formatLocalDay(start)}</span>
        {card.makegood !== null && <span>{makegoodWords(card.makegood, locale)}</span>}
        {theme !== '' && <span className="dk-note">{theme}</span>}
      </p>
      {losing ? (
        <LoseForm medium={medium} locale={locale} onCancel={() => setLosing(false)} onLose={(outcome, reason, why) => onLose(card, outcome, reason, why)} />
      ) : (
        <form onSubmit={submit} noValidate>
          {card.mayChange ? <h3>{text.move[locale]}</h3> : <p className="dk-note">{text.fixed[locale]}</p>}
          <TimeFields draft={draft} channels={channels} locale={locale} disabled={!card.mayChange} wrong={wrong} onChange={setDraft} />
          {message !== '' && <p role="alert" className="dk-error">{message}</p>}
          <div className="dk-dialog__acts">
            {card.mayChange && (
              <>
                <button type="submit" className="dk-button dk-button--first">{text.moveSave[locale]}</button>
                <button type="button" className="dk-button" onClick={() => onUnplace(card)}>{text.unplace[locale]}</button>
                {movedFromSeries(card) && <button type="button" className="dk-button" onClick={() => onRestore(card)}>{text.restore[locale]}</button>}
                <button type="button" className="dk-button" onClick={() => setLosing(true)}>{sayIn(text.lose, locale, { missed: statusText('missed', medium)[locale] })}</button>
              </>
            )}
            {card.mayMakeGood && <button type="button" className="dk-button dk-button--first" onClick={() => onMakeGood(card)}>{text.findMakegood[locale]}</button>}
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

interface LoseFormProps {
  medium: string | undefined
  locale: Locale
  onCancel: () => void
  onLose: (outcome: CurableStatus, reason: string, refused: Answering['refused']) => void
}

function LoseForm({ medium, locale, onCancel, onLose }: LoseFormProps) {
  const [outcome, setOutcome] = useState<CurableStatus>('preempted')
  const [reason, setReason] = useState('')
  const id = useId()
  const [wrong, setWrong] = useState<string>()
  const [message, setMessage] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const missing = reason.trim() === ''
    setWrong(missing ? text.reasonMissing[locale] : undefined)
    if (!missing) onLose(outcome, reason.trim(), (why) => (why.path === 'reason' ? setWrong(why.message) : setMessage(why.message)))
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
      <Labelled id={id} label={text.reason[locale]} wrong={wrong}>
        <input id={id} name="reason" value={reason} maxLength={500} autoFocus {...faulty(id, wrong)} onChange={(event) => setReason(event.target.value)} />
      </Labelled>
      {message !== '' && <p role="alert" className="dk-error">{message}</p>}
      <div className="dk-dialog__acts">
        <button type="submit" className="dk-button dk-button--first">{text.record[locale]}</button>
        <button type="button" className="dk-button" onClick={onCancel}>{text.cancel[locale]}</button>
      </div>
    </form>
  )
}
