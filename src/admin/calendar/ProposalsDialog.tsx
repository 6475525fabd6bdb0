'use client'

import { calendarText as text } from '../../i18n/calendar.ts'
import { formatLocalDay, formatLocalTime, formatTimeOfDay } from '../../i18n/dates.ts'
import { say, type Locale } from '../../i18n/text.ts'
import type { DeskChannel, ProposedSlot } from './contract.ts'
import { Dialog } from './Dialog.tsx'

interface ProposalsDialogProps {
  title: string
  /** Null while they are looked for. */
  slots: readonly ProposedSlot[] | null
  message: string | null
  none: string
  channels: readonly DeskChannel[]
  locale: Locale
  onClose: () => void
  onChoose: (slot: ProposedSlot) => void
}

/** Slots that would do, the earliest first: each with its reason and until when it helps. */
export function ProposalsDialog({ title, slots, message, none, channels, locale, onClose, onChoose }: ProposalsDialogProps) {
  return (
    <Dialog title={title} locale={locale} onClose={onClose}>
      {message !== null && <p role="alert" className="dk-error">{message}</p>}
      {slots === null && message === null && <p className="dk-note" role="status">{text.searching[locale]}</p>}
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
                <p className="dk-note">{slot.why} · {say(text.deadline, locale, { at: formatLocalTime(Date.parse(slot.deadline)) })}</p>
              </div>
              <button type="button" className="dk-button" aria-label={`${text.choose[locale]}: ${when}, ${channel}`} onClick={() => onChoose(slot)}>
                {text.choose[locale]}
              </button>
            </li>
          )
        })}
      </ul>
      <div className="dk-dialog__acts">
        <button type="button" className="dk-button" onClick={onClose}>{text.later[locale]}</button>
      </div>
    </Dialog>
  )
}
