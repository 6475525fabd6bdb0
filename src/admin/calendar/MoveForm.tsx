'use client'

import type { Card, DeskChannel } from '../../contracts/desk.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { statusText } from '../../i18n/delivery.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { slotOfKey } from '../../rules/series.ts'
import { TimeFields } from './TimeFields.tsx'
import type { CardMove } from './useCardMove.ts'

interface MoveFormProps extends CardActsProps {
  channels: readonly DeskChannel[]
  move: CardMove
}

/** Another time for a placement, and what else can be done with it. */
export function MoveForm({ channels, move, ...acts }: MoveFormProps) {
  const { card, locale } = acts
  const { draft, setDraft, wrong, message, submit } = move
  return (
    <form onSubmit={submit} noValidate>
      {card.mayChange ? <h3>{pick(text.move, locale)}</h3> : <p className="dk-note">{pick(text.fixed, locale)}</p>}
      <TimeFields draft={draft} channels={channels} locale={locale} disabled={!card.mayChange} wrong={wrong} onChange={setDraft} />
      {message !== '' && (
        <p role="alert" className="dk-error">
          {message}
        </p>
      )}
      <CardActs {...acts} />
    </form>
  )
}

interface CardActsProps {
  card: Card
  medium: string | undefined
  locale: Locale
  href: string
  onUnplace: (card: Card) => void
  onRestore: (card: Card) => void
  onLose: () => void
  onMakeGood: (card: Card) => void
}

function CardActs({ card, medium, locale, href, onUnplace, onRestore, onLose, onMakeGood }: CardActsProps) {
  return (
    <div className="dk-dialog__acts">
      {card.mayChange && (
        <>
          <button type="submit" className="dk-button dk-button--first">
            {pick(text.moveSave, locale)}
          </button>
          <button type="button" className="dk-button" onClick={() => onUnplace(card)}>
            {pick(text.unplace, locale)}
          </button>
          {movedFromSeries(card) && (
            <button type="button" className="dk-button" onClick={() => onRestore(card)}>
              {pick(text.restore, locale)}
            </button>
          )}
          <button type="button" className="dk-button" onClick={onLose}>
            {say(text.lose, locale, { missed: pick(statusText('missed', medium), locale) })}
          </button>
        </>
      )}
      {card.mayMakeGood && (
        <button type="button" className="dk-button dk-button--first" onClick={() => onMakeGood(card)}>
          {pick(text.findMakegood, locale)}
        </button>
      )}
      <a className="dk-button" href={href}>
        {pick(text.open, locale)}
      </a>
    </div>
  )
}

/** Whether an occurrence stands elsewhere than its series has it. */
const movedFromSeries = ({ programme, slotKey, planned }: Card): boolean =>
  programme !== null && slotKey !== null && slotOfKey(slotKey) !== Date.parse(planned.start)
