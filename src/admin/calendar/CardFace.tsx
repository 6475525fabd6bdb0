import { calendarText as text, cardStatus } from '../../i18n/calendar.ts'
import { formatExactTime, formatLocalTime } from '../../i18n/dates.ts'
import { deliveryOf, deliveryWords } from '../../i18n/delivery.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { unplannedText } from '../../i18n/unplanned.ts'
import { type Instant, isOpen } from '../../obligations/index.ts'
import { placementShown, type PlacementShown } from '../../rules/placementShown.ts'
import { ShapeIcon } from '../Mark.tsx'
import { placementLook } from '../tones.ts'
import type { Card, DeskCalendar } from '../../contracts/desk.ts'

/** A placement as the calendar shows it: when, how it stands, what, and what for. */
export function CardFace({
  card,
  theme,
  channel,
  medium,
  now,
  locale,
}: {
  card: Card
  theme: string
  channel: string
  medium: string | undefined
  now: Instant
  locale: Locale
}) {
  const status = shownCardStatus(card, now)
  return (
    <span className="dk-face">
      <span className="dk-face__line">
        <time className="dk-face__time" dateTime={card.start}>
          {formatExactTime(Date.parse(card.start))}
        </time>
        <span className={`dk-face__status dk-face__status--${placementLook[status].tone}`}>
          <ShapeIcon shape={placementLook[status].shape} />
          <span>{pick(cardStatus(status, medium), locale)}</span>
        </span>
        {card.makegoodFor !== null && <span className="dk-face__tag">{pick(deliveryWords(deliveryOf(medium)).makegood, locale)}</span>}
        {card.unplanned && <span className="dk-face__tag">{pick(unplannedText.chip, locale)}</span>}
        {card.rerun && <span className="dk-face__tag">{pick(text.rerun, locale)}</span>}
      </span>
      <span className="dk-face__title">{card.title}</span>
      {card.makegood !== null && <span className="dk-face__more">{makegoodWords(card.makegood, locale)}</span>}
      {isEmptySlot(card) && <span className="dk-face__more">{pick(text.empty, locale)}</span>}
      {(channel !== '' || theme !== '') && (
        <span className="dk-face__more">{[channel, theme].filter((part) => part !== '').join(' · ')}</span>
      )}
    </span>
  )
}

/** How a card stands at this moment. */
export const shownCardStatus = ({ status, start, seconds }: Card, now: Instant): PlacementShown =>
  placementShown(status, Date.parse(start) + seconds * 1000, now)

/** What makes good for a lost placement, and when. */
export const makegoodWords = ({ status, start }: NonNullable<Card['makegood']>, locale: Locale): string =>
  say(status === 'delivered' ? text.madeGood : text.makegoodPlanned, locale, { at: formatLocalTime(Date.parse(start)) })

/** A slot that is laid out and has nothing in it yet. */
export const isEmptySlot = ({ content, status }: Pick<Card, 'content' | 'status'>): boolean => content === null && isOpen(status)

/** The first of its themes, and how many there are besides. */
export const themeOf = ({ themes }: Card, names: DeskCalendar['themes']): string =>
  themes.length === 0 ? '' : `${names[String(themes[0])] ?? ''}${themes.length > 1 ? ` +${themes.length - 1}` : ''}`
