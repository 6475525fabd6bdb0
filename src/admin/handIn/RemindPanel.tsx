'use client'

import { useRouter } from 'next/navigation.js'
import { useId, useState, useTransition, type FormEvent } from 'react'

import { formatDateTime } from '../../i18n/dates.ts'
import { handInText as text, missingReportMail } from '../../i18n/handIn.ts'
import type { Instant } from '../../obligations/index.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import { MessageLine, type FormMessage } from '../Message.tsx'
import { findingText } from '../../i18n/findings.ts'

/** A report that nobody has handed in. */
interface MissingRow {
  key: string
  title: string
  body: string
  period: string
  due: string
  days: number
  reminders: readonly Instant[]
}

interface RemindPanelProps {
  rows: readonly MissingRow[]
  locale: Locale
  api: string
}

/** Who has not handed in, all chosen, and one mail to all of them. */
export function RemindPanel({ rows, locale, api }: RemindPanelProps) {
  const router = useRouter()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<FormMessage | null>(null)
  const [, startTransition] = useTransition()
  const id = useId()
  const chosen = rows.filter(({ key }) => !left.has(key))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setMessage(null)
    const body = { obligations: chosen.map(({ key }) => key), note }
    const answer = await ask<{ reminded: number; left: number }>(`${api}/record/handed-in/remind`, pick(findingText.failed, locale), body)
    setBusy(false)
    if (!answer.ok) return setMessage({ failed: true, text: answer.message })
    const { reminded, left: none } = answer.value
    const done = say(text.remindDone, locale, { n: reminded })
    setMessage({ failed: false, text: none === 0 ? done : `${done} ${say(text.remindLeft, locale, { n: none })}` })
    startTransition(() => router.refresh())
  }
  const preview = chosen[0] === undefined ? null : missingReportMail({ ...chosen[0], note: note.trim() }, locale)
  return (
    <details className="dk-hand-in__remind">
      <summary>{say(text.remindHeading, locale, { n: rows.length })}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <p className="dk-note">{pick(text.remindIntro, locale)}</p>
        <label className="dk-hand-in__choice">
          <input
            type="checkbox"
            checked={left.size === 0}
            onChange={({ target }) => setLeft(target.checked ? new Set() : new Set(rows.map(({ key }) => key)))}
          />
          {pick(text.remindAll, locale)}
        </label>
        <ul className="dk-plain dk-hand-in__missing">
          {rows.map(({ key, body, period, title, due, reminders }) => (
            <li key={key}>
              <label className="dk-hand-in__choice">
                <input
                  type="checkbox"
                  checked={!left.has(key)}
                  onChange={({ target }) =>
                    setLeft((before) => new Set(target.checked ? [...before].filter((one) => one !== key) : [...before, key]))
                  }
                />
                <span>
                  {body}
                  <span className="dk-note">
                    {` · ${period}: ${title} · ${say(text.dueDay, locale, { day: due })}`}
                    {reminders.length > 0 && ` · ${say(text.reminded, locale, { at: formatDateTime(reminders.at(-1)!) })}`}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <label htmlFor={`${id}-note`}>{pick(text.remindNote, locale)}</label>
        <textarea id={`${id}-note`} name="note" value={note} maxLength={2000} onChange={({ target }) => setNote(target.value)} />
        {preview !== null && (
          <section aria-labelledby={`${id}-preview`} className="dk-hand-in__preview">
            <h2 id={`${id}-preview`}>{pick(text.preview, locale)}</h2>
            <p>
              <strong>{preview.subject}</strong>
            </p>
            <p>{preview.body}</p>
          </section>
        )}
        <p>
          <button type="submit" className="dk-button dk-button--first" disabled={busy || chosen.length === 0}>
            {busy ? pick(findingText.sending, locale) : say(text.remind, locale, { n: chosen.length })}
          </button>
        </p>
        <p>
          <MessageLine message={message} />
        </p>
      </form>
    </details>
  )
}
