import { calendarText as text, cardStatus } from '../../i18n/calendar.ts'
import { formatExactTime } from '../../i18n/dates.ts'
import { deliveryOf, deliveryWords } from '../../i18n/delivery.ts'
import type { Locale } from '../../i18n/text.ts'
import { isOpen } from '../../rules/placement.ts'
import { ShapeIcon } from '../Mark.tsx'
import { placementLook } from '../tones.ts'
import type { Card } from './contract.ts'

/** A placement as the calendar shows it: when, how it stands, what, and what for. */
export function CardFace({ card, theme, channel, medium, locale }: { card: Card; theme: string; channel: string; medium: string | undefined; locale: Locale }) {
  const status = card.status
  return (
    <span className="dk-face">
      <span className="dk-face__line">
        <time className="dk-face__time" dateTime={card.start}>{formatExactTime(Date.parse(card.start))}</time>
        <span className={`dk-face__status dk-face__status--${placementLook[status].tone}`}>
          <ShapeIcon shape={placementLook[status].shape} />
          <span>{cardStatus(status, medium)[locale]}</span>
        </span>
        {card.makegoodFor !== null && <span className="dk-face__tag">{deliveryWords(deliveryOf(medium)).makegood[locale]}</span>}
        {card.rerun && <span className="dk-face__tag">{text.rerun[locale]}</span>}
      </span>
      <span className="dk-face__title">{card.title}</span>
      {waiting(card) && <span className="dk-face__more">{text.empty[locale]}</span>}
      {(channel !== '' || theme !== '') && <span className="dk-face__more">{[channel, theme].filter((part) => part !== '').join(' · ')}</span>}
    </span>
  )
}

/** A slot that is laid out and has nothing in it yet. */
export const waiting = ({ content, status }: Pick<Card, 'content' | 'status'>): boolean =>
  content === null && isOpen(status)
