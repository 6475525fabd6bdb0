'use client'

import { useId, useState, type FormEvent } from 'react'

import type { Id } from '../../fields/ids.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { formatExactTime } from '../../i18n/dates.ts'
import type { Locale } from '../../i18n/text.ts'
import { typedText } from '../../i18n/typed.ts'
import { localDateOf } from '../../obligations/index.ts'
import { namesById, type Named } from '../conditionsOf.ts'
import type { Card, DeskAct, DeskChannel, TrayItem } from './contract.ts'
import { Dialog } from './Dialog.tsx'
import { faulty, Labelled } from './Labelled.tsx'
import { draftOf, readDraft, TimeFields } from './TimeFields.tsx'
import type { Answering } from './useActs.ts'
import { useAsked } from './useAsked.ts'
import { useFaults } from './useFaults.ts'
import { readDay } from './wall.ts'

interface PlaceDialogProps {
  api: string
  item: TrayItem
  /** Where it was dropped, or a first guess. */
  start: string
  channel: Id | ''
  cards: readonly Card[]
  channels: readonly DeskChannel[]
  locale: Locale
  onClose: () => void
  onPlace: (act: DeskAct, refused: Answering['refused']) => void
}

/** Gives ready content a slot: one that is there and empty, or a time of its own. */
export function PlaceDialog({ api, item, start, channel, cards, channels, locale, onClose, onPlace }: PlaceDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(start, item.seconds ?? 900, channel))
  const empty = emptySlots(cards, draft.day)
  const [slot, setSlot] = useState(() => String(hit(empty, item, start)?.id ?? ''))
  const [form, setForm] = useState('')
  const id = useId()
  const { wrong, message, say, refused } = useFaults()
  const forms = useAsked<{ docs: Named[] }>(`${api}/forms?limit=0&depth=0`, text.failed[locale], 0)
  const formNames = forms?.ok ? [...namesById(forms.value.docs, locale)].sort(([, a], [, b]) => a.localeCompare(b, locale)) : []
  const content = { collection: item.collection, id: item.id }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const taken = empty.find(({ id }) => String(id) === slot)
    if (taken) return onPlace({ id: taken.id, expectedUpdatedAt: taken.updatedAt, content }, refused)
    const read = readDraft(draft, channels, locale)
    const formless = form === '' && item.programme === null
    if (!read.ok || formless) return say({ ...(!read.ok && read.wrong), ...(formless && { form: typedText.form[locale] }) })
    const { ok: _, ...when } = read
    say({})
    onPlace({ content, ...when, ...(item.programme !== null && { programme: item.programme }), ...(form !== '' && { form }) }, refused)
  }
  return (
    <Dialog title={`${text.place[locale]}: ${item.title}`} locale={locale} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {empty.length > 0 && (
          <label className="dk-dialog__field">
            <span>{text.slot[locale]}</span>
            <select name="slot" value={slot} onChange={(event) => setSlot(event.target.value)}>
              <option value="">{text.ownTime[locale]}</option>
              {empty.map((card) => (
                <option key={card.id} value={String(card.id)}>
                  {formatExactTime(Date.parse(card.start))} · {card.title} · {channels.find(({ id }) => id === card.channel)?.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {!empty.some(({ id }) => String(id) === slot) && (
          <>
            <TimeFields draft={draft} channels={channels.filter(({ mayPlace }) => mayPlace)} locale={locale} wrong={wrong} onChange={setDraft} />
            <Labelled id={id} label={text.form[locale]} wrong={wrong.form}>
              <select id={id} name="form" value={form} {...faulty(id, wrong.form)} onChange={(event) => setForm(event.target.value)}>
                <option value="">{item.programme === null ? '—' : text.programmeForm[locale]}</option>
                {formNames.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
              </select>
            </Labelled>
          </>
        )}
        {message !== '' && <p role="alert" className="dk-error">{message}</p>}
        <div className="dk-dialog__acts">
          <button type="submit" className="dk-button dk-button--first">{text.place[locale]}</button>
          <button type="button" className="dk-button" onClick={onClose}>{text.cancel[locale]}</button>
        </div>
      </form>
    </Dialog>
  )
}

/** Slots of a day that wait for content. */
function emptySlots(cards: readonly Card[], day: string): Card[] {
  const wanted = readDay(day)
  return cards.filter((card) => card.mayChange && card.content === null && localDateOf(Date.parse(card.start)) === wanted)
}

/** The slot that it was dropped on, or the one of its own programme. */
const hit = (empty: readonly Card[], { programme }: TrayItem, start: string): Card | undefined =>
  empty.find((card) => card.start <= start && Date.parse(card.start) + card.seconds * 1000 > Date.parse(start)) ??
  empty.find((card) => programme !== null && card.programme === programme)
