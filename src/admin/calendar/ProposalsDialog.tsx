'use client'

import { useState } from 'react'

import { calendarText as text } from '../../i18n/calendar.ts'
import { formatLocalDay, formatTimeOfDay } from '../../i18n/dates.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { Card, DeskChannel, ProposedSlot, RailItem } from '../../contracts/desk.ts'
import { Dialog } from './Dialog.tsx'
import type { DialogAnswer } from './dialogAnswer.ts'
import { useAsked } from './useAsked.ts'

interface ProposalsDialogProps {
  title: string
  /** Null while they are looked for. */
  slots: readonly ProposedSlot[] | null
  message: string | null
  none: string
  channels: readonly DeskChannel[]
  locale: Locale
  onClose: () => void
  /** Takes back what led here. */
  onUndo?: (() => void) | undefined
  onChoose: (slot: ProposedSlot, refused: DialogAnswer['refused']) => void
}

/** Slots that would do, the earliest first: each with its reason and until when it helps. */
export function ProposalsDialog({ title, slots, message, none, channels, locale, onClose, onUndo, onChoose }: ProposalsDialogProps) {
  const [refusal, setRefusal] = useState('')
  return (
    <Dialog title={title} locale={locale} onClose={onClose}>
      {message !== null && (
        <p role="alert" className="dk-error">
          {message}
        </p>
      )}
      {slots === null && message === null && (
        <p className="dk-note" role="status">
          {pick(text.searching, locale)}
        </p>
      )}
      {slots?.length === 0 && <p>{none}</p>}
      <ul className="dk-plain dk-proposals">
        {(slots ?? []).map((slot) => {
          const start = Date.parse(slot.start)
          const channel = channels.find(({ id }) => String(id) === slot.channel)?.name ?? ''
          const when = `${formatTimeOfDay(start)} – ${formatTimeOfDay(start + slot.seconds * 1000)}, ${formatLocalDay(start)}`
          return (
            <li key={`${slot.id}/${slot.start}/${slot.channel}`}>
              <div>
                <strong>{when}</strong> <span>{channel}</span>
                <p className="dk-note">{slot.why}</p>
              </div>
              <button
                type="button"
                className="dk-button"
                aria-label={`${pick(text.choose, locale)}: ${when}, ${channel}`}
                onClick={() => onChoose(slot, (why) => setRefusal(why.message))}
              >
                {pick(text.choose, locale)}
              </button>
            </li>
          )
        })}
      </ul>
      {refusal !== '' && (
        <p role="alert" className="dk-error">
          {refusal}
        </p>
      )}
      <div className="dk-dialog__acts">
        <button type="button" className="dk-button" onClick={onClose}>
          {pick(text.later, locale)}
        </button>
        {onUndo && (
          <button type="button" className="dk-button" onClick={onUndo}>
            {pick(text.undo, locale)}
          </button>
        )}
      </div>
    </Dialog>
  )
}

interface AskedDialogProps extends Pick<ProposalsDialogProps, 'channels' | 'locale' | 'onClose' | 'onChoose'> {
  api: string
}

/** Slots in which a lost placement could be made good, asked for when it is opened. */
export function MakegoodDialog({ api, card, ...rest }: AskedDialogProps & { card: Card; title: string }) {
  const asked = useAsked<{ slots: ProposedSlot[] }>(`${api}/desk/proposals?placement=${card.id}`, pick(text.failed, rest.locale), 0)
  return (
    <ProposalsDialog
      slots={asked?.ok ? asked.value.slots : null}
      message={asked?.ok === false ? asked.message : null}
      none={pick(text.noMakegood, rest.locale)}
      {...rest}
    />
  )
}

/** Slots for what an obligation still misses: asked for when it is opened, so that none is left of another. */
export function MissingDialog({ api, item, ...rest }: AskedDialogProps & { item: RailItem }) {
  const asked = useAsked<{ slots: ProposedSlot[] }>(
    `${api}/desk/proposals?obligation=${encodeURIComponent(item.key)}`,
    pick(text.failed, rest.locale),
    0,
  )
  return (
    <ProposalsDialog
      title={say(text.proposalsFor, rest.locale, { title: item.title })}
      slots={asked?.ok ? asked.value.slots : null}
      message={asked?.ok === false ? asked.message : null}
      none={pick(text.noProposals, rest.locale)}
      {...rest}
    />
  )
}
