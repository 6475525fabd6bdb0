'use client'

import { useState } from 'react'

import type { Card, DeskChannel } from '../../contracts/desk.ts'
import { formatLocalDay, formatTimeOfDay } from '../../i18n/dates.ts'
import { statusText } from '../../i18n/delivery.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { Mark } from '../Mark.tsx'
import { placementLook } from '../tones.ts'
import { makegoodWords, shownCardStatus } from './CardFace.tsx'
import { Dialog } from './Dialog.tsx'
import type { DialogAnswer } from './dialogAnswer.ts'
import { LoseForm } from './LoseForm.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { TimeDraft } from './timeDraft.ts'
import { useCardMove, type OnCardMove } from './useCardMove.ts'
import type { LossReason } from './useLosses.ts'

interface CardDialogProps {
  card: Card
  theme: string
  channels: readonly DeskChannel[]
  locale: Locale
  href: string
  onClose: () => void
  /** What was typed before, when a question in between was taken back. */
  typed?: TimeDraft | undefined
  onMove: OnCardMove
  onUnplace: (card: Card) => void
  onRestore: (card: Card) => void
  onLose: (card: Card, loss: LossReason, refused: DialogAnswer['refused']) => void
  onMakeGood: (card: Card) => void
}

/** One placement: what it is, another time for it, what became of it. */
export function CardDialog({ card, theme, typed, onClose, onMove, onLose, ...rest }: CardDialogProps) {
  const { channels, locale } = rest
  const move = useCardMove({ card, channels, locale, typed, onMove })
  const [losing, setLosing] = useState(false)
  const medium = channels.find(({ id }) => id === card.channel)?.medium
  return (
    <Dialog title={card.title} locale={locale} onClose={onClose}>
      <CardFacts card={card} theme={theme} medium={medium} locale={locale} />
      {losing ? (
        <LoseForm
          medium={medium}
          locale={locale}
          onCancel={() => setLosing(false)}
          onLose={(loss, refused) => onLose(card, loss, refused)}
        />
      ) : (
        <MoveForm card={card} medium={medium} move={move} onLose={() => setLosing(true)} {...rest} />
      )}
    </Dialog>
  )
}

interface CardFactsProps {
  card: Card
  theme: string
  medium: string | undefined
  locale: Locale
}

function CardFacts({ card, theme, medium, locale }: CardFactsProps) {
  const start = Date.parse(card.start)
  const shown = shownCardStatus(card, wallClock.now())
  return (
    <p className="dk-dialog__facts">
      <Mark look={placementLook[shown]}>{pick(statusText(shown, medium), locale)}</Mark>
      <span>
        {formatTimeOfDay(start)} – {formatTimeOfDay(start + card.seconds * 1000)}, {formatLocalDay(start)}
      </span>
      {card.makegood !== null && <span>{makegoodWords(card.makegood, locale)}</span>}
      {theme !== '' && <span className="dk-note">{theme}</span>}
    </p>
  )
}
