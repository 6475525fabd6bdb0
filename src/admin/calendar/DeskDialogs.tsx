import { calendarText as text } from '../../i18n/calendar.ts'
import { deliveryOf, deliveryWords } from '../../i18n/delivery.ts'
import { say, type Locale } from '../../i18n/text.ts'
import type { AdminLinks } from '../links.ts'
import { themeOf } from './CalendarGrid.tsx'
import { CardDialog } from './CardDialog.tsx'
import type { Card, DeskAct, ProposedSlot, RailItem, TrayItem } from './contract.ts'
import { PlaceDialog } from './PlaceDialog.tsx'
import { MakegoodDialog, MissingDialog, ProposalsDialog } from './ProposalsDialog.tsx'
import { SeriesDialog, type SeriesChange } from './SeriesDialog.tsx'
import type { TimeDraft } from './TimeFields.tsx'
import type { Acts, Answering } from './useActs.ts'
import type { Schedule } from './useSchedule.ts'
import { WarningsDialog } from './WarningsDialog.tsx'

/** What is asked of the person, one thing at a time. */
export type Asking =
  | { what: 'card'; id: Card['id']; typed?: TimeDraft }
  | { what: 'place'; item: TrayItem; start: string }
  | { what: 'series'; card: Card; change: SeriesChange; revert: () => void }
  | { what: 'lost'; card: Card; slots: ProposedSlot[]; undo: (() => void) | undefined }
  | { what: 'makegood'; card: Card }
  | { what: 'missing'; item: RailItem }

interface DeskDialogsProps {
  asking: Asking | null
  schedule: Schedule
  acts: Acts
  /** The one channel that is looked at. */
  channel: string | null
  api: string
  links: AdminLinks
  locale: Locale
  onAsk: (asking: Asking | null) => void
  onMove: (card: Card, change: Partial<SeriesChange>, revert: () => void, dialog?: Answering) => void
}

/** The questions in front of the calendar: each is closed by its answer, and what was answered is done. */
export function DeskDialogs({ asking, schedule, acts, channel, api, links, locale, onAsk, onMove }: DeskDialogsProps) {
  const { cards, channels, themes } = schedule.read
  const close = (): void => onAsk(null)
  const closing = <A extends unknown[]>(act: (...given: A) => unknown) => (...given: A): void => {
    close()
    act(...given)
  }
  const makeGoodFor = (card: Card): string =>
    deliveryWords(deliveryOf(channels.find(({ id }) => id === card.channel)?.medium)).makeGood[locale]
  const shared = { channels, locale, onClose: close }
  const open = asking?.what === 'card' ? cards.find(({ id }) => id === asking.id) : undefined
  const answering = (refused: Answering['refused']): Answering => ({ refused, done: close })
  const lose: Parameters<typeof CardDialog>[0]['onLose'] = async (card, outcome, reason, refused) => {
    const lost = await acts.lose(card, outcome, reason, refused)
    if (lost !== null) onAsk({ what: 'lost', card, ...lost })
  }
  return (
    <>
      {open && (
        <CardDialog
          key={open.id}
          {...shared}
          card={open}
          theme={themeOf(open, themes)}
          href={links.document('placements', open.id)}
          typed={asking?.what === 'card' ? asking.typed : undefined}
          onMove={(card, to, typed, refused) => onMove(card, changed(card, to), () => onAsk({ what: 'card', id: card.id, typed }), answering(refused))}
          onUnplace={closing(acts.unplace)}
          onRestore={closing(acts.restore)}
          onLose={lose}
          onMakeGood={(card) => onAsk({ what: 'makegood', card })}
        />
      )}
      {asking?.what === 'place' && (
        <PlaceDialog
          {...shared}
          api={api}
          item={asking.item}
          start={asking.start}
          channel={channel ?? channels.find(({ mayPlace }) => mayPlace)?.id ?? ''}
          cards={cards}
          onPlace={(act, refused) => void acts.place(act, () => {}, answering(refused))}
        />
      )}
      {asking?.what === 'series' && (
        <SeriesDialog
          api={api}
          card={asking.card}
          change={asking.change}
          locale={locale}
          onClose={closing(asking.revert)}
          onThis={(refused) => void acts.place({ id: asking.card.id, expectedUpdatedAt: asking.card.updatedAt, ...asking.change }, asking.revert, answering(refused))}
          onSeries={(scope, change, version, refused) => void acts.changeSeries(asking.card, change, scope, version, answering(refused))}
        />
      )}
      {asking?.what === 'lost' && (
        <ProposalsDialog
          {...shared}
          title={say(text.makegoods, locale, { title: asking.card.title, makeGood: makeGoodFor(asking.card) })}
          slots={asking.slots}
          message={null}
          none={text.noMakegood[locale]}
          onUndo={asking.undo && closing(asking.undo)}
          onChoose={(slot, refused) => void acts.makegood(asking.card.id, slot, answering(refused))}
        />
      )}
      {asking?.what === 'makegood' && (
        <MakegoodDialog {...shared} api={api} card={asking.card} title={say(text.makegoods, locale, { title: asking.card.title, makeGood: makeGoodFor(asking.card) })} onChoose={(slot, refused) => void acts.makegood(asking.card.id, slot, answering(refused))} />
      )}
      {asking?.what === 'missing' && (
        <MissingDialog {...shared} api={api} item={asking.item} onChoose={(slot, refused) => void acts.place(filled(slot, asking.item.title), () => {}, answering(refused))} />
      )}
      {acts.waiting && (
        <WarningsDialog warnings={acts.waiting.warnings} inDialog={acts.waiting.inDialog} locale={locale} onSave={acts.waiting.save} onClose={acts.waiting.revert} />
      )}
    </>
  )
}

/** Only what differs is asked for: the rest stays as it is. */
function changed(card: Card, to: Required<Omit<SeriesChange, 'name'>>): Partial<SeriesChange> {
  return {
    ...(Date.parse(to.start) !== Date.parse(card.planned.start) && { start: to.start }),
    ...(to.seconds !== card.planned.seconds && { seconds: to.seconds }),
    ...(to.channel !== card.channel && { channel: to.channel }),
  }
}

/** A proposal as an act: a slot that is there is settled, free time becomes a placement of its own. */
const filled = ({ id, start, seconds, channel, programme, form, themes, organization, makegoodFor, answers }: ProposedSlot, title: string): DeskAct =>
  id !== null
    ? { id, status: 'confirmed', ...(makegoodFor !== null && { makegoodFor }) }
    : { title, start, seconds, channel, form, organization, themes: [...themes], status: 'confirmed', ...(programme !== null && { programme }), ...(makegoodFor !== null && { makegoodFor }), ...(answers !== null && { answers }) }
