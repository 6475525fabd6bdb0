import type { Card } from '../../contracts/desk.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { deliveryOf, deliveryWords } from '../../i18n/delivery.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { AdminLinks } from '../links.ts'
import type { Asking, AskingFor } from './asking.ts'
import { CardDialog } from './CardDialog.tsx'
import { themeOf } from './CardFace.tsx'
import type { DialogAnswer } from './dialogAnswer.ts'
import type { OccurrenceMove } from './occurrenceMove.ts'
import { changedOf, requestOf } from './placeRequests.ts'
import { PlaceDialog } from './PlaceDialog.tsx'
import { MakegoodDialog, MissingDialog, ProposalsDialog } from './ProposalsDialog.tsx'
import { SeriesDialog } from './SeriesDialog.tsx'
import type { Acts } from './useActs.ts'
import type { DeskSchedule } from './useSchedule.ts'
import { WarningsDialog } from './WarningsDialog.tsx'

interface QuestionProps {
  schedule: DeskSchedule
  acts: Acts
  /** The one channel that is looked at. */
  channel: string | null
  api: string
  links: AdminLinks
  locale: Locale
  onAsk: (asking: Asking | null) => void
  onMove: (card: Card, change: Partial<OccurrenceMove>, revert: () => void, dialog?: DialogAnswer) => void
}

type QuestionFor<What extends Asking['what']> = QuestionProps & { asking: AskingFor<What> }

/** The questions in front of the calendar: each is closed by its answer, and what was answered is done. */
export function DeskDialogs({ asking, ...props }: QuestionProps & { asking: Asking | null }) {
  const { acts, locale } = props
  return (
    <>
      {asking?.what === 'card' && <OpenCard asking={asking} {...props} />}
      {asking?.what === 'place' && <PlaceQuestion asking={asking} {...props} />}
      {asking?.what === 'series' && <SeriesQuestion asking={asking} {...props} />}
      {asking?.what === 'lost' && <LostQuestion asking={asking} {...props} />}
      {asking?.what === 'makegood' && <MakegoodQuestion asking={asking} {...props} />}
      {asking?.what === 'missing' && <MissingQuestion asking={asking} {...props} />}
      {acts.waiting && (
        <WarningsDialog
          warnings={acts.waiting.warnings}
          inDialog={acts.waiting.inDialog}
          locale={locale}
          onSave={acts.waiting.save}
          onClose={acts.waiting.revert}
        />
      )}
    </>
  )
}

/** Closes the question, then does what was answered. */
const closing =
  <Given extends unknown[]>({ onAsk }: QuestionProps, act: (...given: Given) => unknown) =>
  (...given: Given): void => {
    onAsk(null)
    act(...given)
  }

/** Closes the question once what it asks for is done. */
const answering = ({ onAsk }: QuestionProps, refused: DialogAnswer['refused']): DialogAnswer => ({ refused, done: () => onAsk(null) })

const sharedProps = ({ schedule, locale, onAsk }: QuestionProps) => ({
  channels: schedule.read.channels,
  locale,
  onClose: () => onAsk(null),
})

function OpenCard({ asking, ...props }: QuestionFor<'card'>) {
  const { schedule, acts, links, onAsk, onMove } = props
  const { cards, themes } = schedule.read
  const card = cards.find(({ id }) => id === asking.id)
  if (card === undefined) return null
  return (
    <CardDialog
      key={card.id}
      {...sharedProps(props)}
      card={card}
      theme={themeOf(card, themes)}
      href={links.document('placements', card.id)}
      typed={asking.typed}
      onMove={(seen, to, typed, refused) =>
        onMove(seen, changedOf(seen, to), () => onAsk({ what: 'card', id: seen.id, typed }), answering(props, refused))
      }
      onUnplace={closing(props, acts.unplace)}
      onRestore={closing(props, acts.restore)}
      onLose={async (lostCard, loss, refused) => {
        const lost = await acts.lose(lostCard, loss, refused)
        if (lost !== null) onAsk({ what: 'lost', card: lostCard, ...lost })
      }}
      onMakeGood={(lostCard) => onAsk({ what: 'makegood', card: lostCard })}
    />
  )
}

function PlaceQuestion({ asking, ...props }: QuestionFor<'place'>) {
  const { schedule, acts, channel, api } = props
  const { cards, channels } = schedule.read
  return (
    <PlaceDialog
      {...sharedProps(props)}
      api={api}
      item={asking.item}
      start={asking.start}
      channel={channel ?? channels.find(({ mayPlace }) => mayPlace)?.id ?? ''}
      cards={cards}
      onPlace={(request, refused) => void acts.place(request, () => {}, answering(props, refused))}
    />
  )
}

function SeriesQuestion({ asking: { card, change, revert }, ...props }: QuestionFor<'series'>) {
  const { acts, api, locale } = props
  return (
    <SeriesDialog
      api={api}
      card={card}
      change={change}
      locale={locale}
      onClose={closing(props, revert)}
      onThis={(refused) =>
        void acts.place({ id: card.id, expectedUpdatedAt: card.updatedAt, ...change }, revert, answering(props, refused))
      }
      onSeries={(move, refused) => void acts.changeSeries(card, move, answering(props, refused))}
    />
  )
}

function LostQuestion({ asking: { card, slots, undo }, ...props }: QuestionFor<'lost'>) {
  const { acts, locale } = props
  return (
    <ProposalsDialog
      {...sharedProps(props)}
      title={makegoodsTitle(card, props)}
      slots={slots}
      message={null}
      none={pick(text.noMakegood, locale)}
      onUndo={undo && closing(props, undo)}
      onChoose={(slot, refused) => void acts.makegood(card.id, slot, answering(props, refused))}
    />
  )
}

function MakegoodQuestion({ asking: { card }, ...props }: QuestionFor<'makegood'>) {
  const { acts, api } = props
  return (
    <MakegoodDialog
      {...sharedProps(props)}
      api={api}
      card={card}
      title={makegoodsTitle(card, props)}
      onChoose={(slot, refused) => void acts.makegood(card.id, slot, answering(props, refused))}
    />
  )
}

function MissingQuestion({ asking: { item }, ...props }: QuestionFor<'missing'>) {
  const { acts, api } = props
  return (
    <MissingDialog
      {...sharedProps(props)}
      api={api}
      item={item}
      onChoose={(slot, refused) => void acts.place(requestOf(slot, item.title), () => {}, answering(props, refused))}
    />
  )
}

function makegoodsTitle(card: Card, { schedule, locale }: QuestionProps): string {
  const medium = schedule.read.channels.find(({ id }) => id === card.channel)?.medium
  return say(text.makegoods, locale, { title: card.title, makeGood: pick(deliveryWords(deliveryOf(medium)).makeGood, locale) })
}
