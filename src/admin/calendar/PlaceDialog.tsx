'use client'

import { useId, useState, type FormEvent } from 'react'

import type { Id } from '../../documents/ids.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import { formatExactTime } from '../../i18n/dates.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { unreadableInput } from '../../i18n/unreadableInput.ts'
import { localDateOf } from '../../obligations/index.ts'
import { namesById, type Named } from '../conditionsOf.ts'
import type { Card, DeskChannel, TrayItem } from '../../contracts/desk.ts'
import { Dialog } from './Dialog.tsx'
import { faultAttributes, DialogField } from './DialogField.tsx'
import { TimeFields } from './TimeFields.tsx'
import type { DialogAnswer } from './dialogAnswer.ts'
import { timeDraftOf, readTimeDraft } from './timeDraft.ts'
import { useAsked } from './useAsked.ts'
import { useFaults } from './useFaults.ts'
import { readTypedDay } from './wall.ts'
import type { PlaceRequest } from '../../contracts/deskRequests.ts'

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
  onPlace: (act: PlaceRequest, refused: DialogAnswer['refused']) => void
}

/** Gives ready content a slot: one that is there and empty, or a time of its own. */
export function PlaceDialog({ api, item, start, channel, cards, channels, locale, onClose, onPlace }: PlaceDialogProps) {
  const [draft, setDraft] = useState(() => timeDraftOf(start, item.seconds ?? 900, channel))
  const empty = emptySlots(cards, draft.day)
  const [slot, setSlot] = useState(() => String(hit(empty, item, start)?.id ?? ''))
  const [form, setForm] = useState('')
  const id = useId()
  const { wrong, message, say, refused } = useFaults()
  const forms = useAsked<{ docs: Named[] }>(`${api}/forms?limit=0&depth=0`, pick(text.failed, locale), 0)
  const formNames = forms?.ok ? [...namesById(forms.value.docs, locale)].sort(([, a], [, b]) => a.localeCompare(b, locale)) : []
  const content = { collection: item.collection, id: item.id }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const taken = empty.find(({ id }) => String(id) === slot)
    if (taken) return onPlace({ id: taken.id, expectedUpdatedAt: taken.updatedAt, content }, refused)
    const read = readTimeDraft(draft, channels, locale)
    const formless = form === '' && item.programme === null
    if (!read.ok || formless) return say({ ...(!read.ok && read.wrong), ...(formless && { form: pick(unreadableInput.form, locale) }) })
    const { ok: _, ...when } = read
    say({})
    onPlace({ content, ...when, ...(item.programme !== null && { programme: item.programme }), ...(form !== '' && { form }) }, refused)
  }
  return (
    <Dialog title={`${pick(text.place, locale)}: ${item.title}`} locale={locale} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {empty.length > 0 && (
          <label className="dk-dialog__field">
            <span>{pick(text.slot, locale)}</span>
            <select name="slot" value={slot} onChange={(event) => setSlot(event.target.value)}>
              <option value="">{pick(text.ownTime, locale)}</option>
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
            <TimeFields
              draft={draft}
              channels={channels.filter(({ mayPlace }) => mayPlace)}
              locale={locale}
              wrong={wrong}
              onChange={setDraft}
            />
            <DialogField id={id} label={pick(text.form, locale)} wrong={wrong.form}>
              <select
                id={id}
                name="form"
                value={form}
                {...faultAttributes(id, wrong.form)}
                onChange={(event) => setForm(event.target.value)}
              >
                <option value="">{item.programme === null ? '—' : pick(text.programmeForm, locale)}</option>
                {formNames.map(([id, name]) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </DialogField>
          </>
        )}
        {message !== '' && (
          <p role="alert" className="dk-error">
            {message}
          </p>
        )}
        <div className="dk-dialog__acts">
          <button type="submit" className="dk-button dk-button--first">
            {pick(text.place, locale)}
          </button>
          <button type="button" className="dk-button" onClick={onClose}>
            {pick(text.cancel, locale)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** Slots of a day that wait for content. */
function emptySlots(cards: readonly Card[], day: string): Card[] {
  const wanted = readTypedDay(day)
  return cards.filter((card) => card.mayChange && card.content === null && localDateOf(Date.parse(card.start)) === wanted)
}

/** The slot that it was dropped on, or the one of its own programme. */
const hit = (empty: readonly Card[], { programme }: TrayItem, start: string): Card | undefined =>
  empty.find((card) => card.start <= start && Date.parse(card.start) + card.seconds * 1000 > Date.parse(start)) ??
  empty.find((card) => programme !== null && card.programme === programme)
