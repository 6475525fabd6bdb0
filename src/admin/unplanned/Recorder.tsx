'use client'

import { useEffect, useRef, useState } from 'react'

import { recordText as text } from '../../i18n/unplanned.ts'
import { say, type Locale } from '../../i18n/text.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { MessageLine } from '../Message.tsx'
import '../calendar/calendar.css'
import { AskedBack } from './AskedBack.tsx'
import type { Choices, PeriodChoice, Preset } from './contract.ts'
import { draftOf, mediumIn, nextAfter, readRecord, type RecordDraft } from './draft.ts'
import { EntryFields } from './EntryFields.tsx'
import { ListImport } from './ListImport.tsx'
import { Outcome } from './Outcome.tsx'
import './unplanned.css'
import { useRecording } from './useRecording.ts'

interface RecorderProps {
  choices: Choices
  preset: Preset
  periods: readonly PeriodChoice[]
  today: LocalDate
  locale: Locale
  api: string
  admin: string
}

/** One thing that was done, and at once what it counts for. */
export function Recorder({ choices, preset, periods, today, locale, api, admin }: RecorderProps) {
  const [draft, setDraft] = useState<RecordDraft>(() => draftOf(preset, choices))
  const recording = useRecording(api, locale)
  const { doing, question, recorded, wrong, message } = recording
  const busy = doing !== 'nothing'
  const form = useRef<HTMLFormElement>(null)
  const told = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const focus = (field: keyof RecordDraft): void => form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus()
  const change = (part: Partial<RecordDraft>): void => {
    if (wrong !== null && wrong.field in part) recording.setWrong(null)
    setDraft((old) => ({ ...old, ...part }))
  }
  // A phone shows a part of the page: what was answered is brought before the reader, wherever it stands.
  useEffect(() => {
    if (wrong !== null) focus(wrong.field)
    else if (question !== null || recorded !== null) told.current?.focus()
    else if (message !== null) said.current?.scrollIntoView({ block: 'nearest' })
  }, [wrong, question, recorded, message])

  const submit = async (): Promise<void> => {
    const read = readRecord(draft, choices, periods, today)
    if (!read.ok) return recording.setWrong({ field: read.field, text: read.wrong[locale] })
    if (await recording.record(read.body, draft.file, draft.url)) setDraft(nextAfter)
  }
  const answer = async (body: Readonly<Record<string, unknown>>): Promise<void> => {
    if (await recording.send(body)) setDraft(nextAfter)
  }
  return (
    <div className="dk-desk__body dk-record__body">
      <p className="dk-record__intro">{text.intro[locale]}</p>
      {preset.obligation !== null && <p><strong>{say(text.forObligation, locale, { obligation: preset.obligation })}</strong></p>}
      {(recorded !== null || question !== null) && (
        <div ref={told} tabIndex={-1} className="dk-record__told">
          {recorded !== null && (
            <Outcome
              recorded={recorded} medium={mediumIn(draft, choices)} locale={locale} admin={admin} busy={busy}
              onUndo={() => void recording.undo()} onNext={() => {
                recording.setRecorded(null)
                focus('title')
              }}
            />
          )}
          {question !== null && (
            <AskedBack asked={question.asked} locale={locale} busy={busy} onAnswer={(given) => void answer({ ...question.body, ...given })} onChange={() => {
              recording.setQuestion(null)
              focus('title')
            }} />
          )}
        </div>
      )}
      <form ref={form} noValidate className="dk-record__form" onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}>
        <EntryFields draft={draft} choices={choices} periods={periods} locale={locale} wrong={(field) => (wrong?.field === field ? wrong.text : undefined)} onChange={change} />
        <button type="submit" className="dk-button dk-button--first dk-record__submit" disabled={busy}>
          {(doing === 'uploading' ? text.uploading : doing === 'sending' ? text.sending : text.submit)[locale]}
        </button>
        <p ref={said}><MessageLine message={message} /></p>
      </form>
      <ListImport choices={choices} locale={locale} api={api} />
    </div>
  )
}
