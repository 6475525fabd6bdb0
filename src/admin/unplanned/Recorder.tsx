'use client'

import { useRef, useState } from 'react'

import { recordText as text } from '../../i18n/unplanned.ts'
import { say, type Locale } from '../../i18n/text.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { MessageLine } from '../Message.tsx'
import '../calendar/calendar.css'
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
  const { doing, question, recorded } = recording
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<RecordDraft>): void => setDraft((old) => ({ ...old, ...part }))

  const submit = async (): Promise<void> => {
    const read = readRecord(draft, choices, periods, today)
    if (!read.ok) {
      recording.setMessage({ failed: true, text: read.wrong[locale] })
      form.current?.querySelector<HTMLElement>(`[name="${read.field}"]`)?.focus()
      return
    }
    if (await recording.record(read.body, draft.file, draft.url)) setDraft(nextAfter)
  }
  const answer = async (body: Readonly<Record<string, unknown>>): Promise<void> => {
    if (await recording.send(body)) setDraft(nextAfter)
  }
  return (
    <div className="dk-desk__body dk-record__body">
      <p className="dk-record__intro">{text.intro[locale]}</p>
      {preset.obligation !== null && <p><strong>{say(text.forObligation, locale, { obligation: preset.obligation })}</strong></p>}
      {recorded !== null && (
        <Outcome
          recorded={recorded} medium={mediumIn(draft, choices)} locale={locale} admin={admin} busy={doing !== 'nothing'}
          onUndo={() => void recording.undo()} onNext={() => {
            recording.setRecorded(null)
            form.current?.querySelector<HTMLElement>('[name="title"]')?.focus()
          }}
        />
      )}
      {question !== null && (
        <section className="dk-record__question" aria-label={question.asked.text}>
          <p role="alert">{question.asked.text}</p>
          <div className="dk-record__acts">
            {question.asked.about === 'confirm' && (
              <button type="button" className="dk-button dk-button--first" disabled={doing !== 'nothing'} onClick={() => void answer({ ...question.body, confirm: question.asked.placement.id })}>{text.confirmThat[locale]}</button>
            )}
            {question.asked.another && (
              <button type="button" className="dk-button" disabled={doing !== 'nothing'} onClick={() => void answer({ ...question.body, anyway: true })}>{text.another[locale]}</button>
            )}
            <button type="button" className="dk-button dk-button--plain" onClick={() => recording.setQuestion(null)}>{text.change[locale]}</button>
          </div>
        </section>
      )}
      <form ref={form} noValidate className="dk-record__form" onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}>
        <EntryFields draft={draft} choices={choices} periods={periods} locale={locale} onChange={change} />
        <button type="submit" className="dk-button dk-button--first dk-record__submit" disabled={doing !== 'nothing'}>
          {(doing === 'uploading' ? text.uploading : doing === 'sending' ? text.sending : text.submit)[locale]}
        </button>
        <p><MessageLine message={recording.message} /></p>
      </form>
      <ListImport choices={choices} locale={locale} api={api} />
    </div>
  )
}
