'use client'

import { recordText as text } from '../../i18n/unplanned.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { MessageLine } from '../Message.tsx'
import '../calendar/calendar.css'
import { AskedBack } from './AskedBack.tsx'
import type { EntryChoices, PeriodChoice, EntryPreset } from '../../contracts/unplanned.ts'
import { mediumIn } from './draft.ts'
import { EntryFields } from './EntryFields.tsx'
import { useRecorder } from './useRecorder.ts'
import { ListImport } from './ListImport.tsx'
import { RecordedOutcome } from './RecordedOutcome.tsx'
import './unplanned.css'

interface RecorderProps {
  choices: EntryChoices
  preset: EntryPreset
  periods: readonly PeriodChoice[]
  today: LocalDate
  locale: Locale
  api: string
  admin: string
}

/** One thing that was done, and at once what it counts for. */
export function Recorder({ choices, preset, periods, today, locale, api, admin }: RecorderProps) {
  const recorder = useRecorder({ choices, preset, periods, today, locale, api })
  const { draft, change, submit, form, messagePlace, busy } = recorder
  const { doing, wrong, message } = recorder.recording
  return (
    <div className="dk-desk__body dk-record__body">
      <p className="dk-record__intro">{pick(text.intro, locale)}</p>
      {preset.obligation !== null && (
        <p>
          <strong>{say(text.forObligation, locale, { obligation: preset.obligation })}</strong>
        </p>
      )}
      <WhatCameBack recorder={recorder} {...{ choices, locale, admin }} />
      <form
        ref={form}
        noValidate
        className="dk-record__form"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <EntryFields
          draft={draft}
          choices={choices}
          periods={periods}
          locale={locale}
          wrong={(field) => (wrong?.field === field ? wrong.text : undefined)}
          onChange={change}
        />
        <button type="submit" className="dk-button dk-button--first dk-record__submit" disabled={busy}>
          {pick(doing === 'uploading' ? text.uploading : doing === 'sending' ? text.sending : text.submit, locale)}
        </button>
        <p ref={messagePlace}>
          <MessageLine message={message} />
        </p>
      </form>
      <ListImport choices={choices} locale={locale} api={api} />
    </div>
  )
}

interface WhatCameBackProps extends Pick<RecorderProps, 'choices' | 'locale' | 'admin'> {
  recorder: ReturnType<typeof useRecorder>
}

/** What was recorded, or what is asked back before it is. */
function WhatCameBack({ recorder, choices, locale, admin }: WhatCameBackProps) {
  const { draft, recording, busy, answer, focus, answerPlace } = recorder
  const { question, recorded } = recording
  if (recorded === null && question === null) return null
  return (
    <div ref={answerPlace} tabIndex={-1} className="dk-record__told">
      {recorded !== null && (
        <RecordedOutcome
          recorded={recorded}
          medium={mediumIn(draft, choices)}
          locale={locale}
          admin={admin}
          busy={busy}
          onUndo={() => void recording.undo()}
          onNext={() => {
            recording.setRecorded(null)
            focus('title')
          }}
        />
      )}
      {question !== null && (
        <AskedBack
          asked={question.asked}
          locale={locale}
          busy={busy}
          onAnswer={(given) => void answer({ ...question.body, ...given })}
          onChange={() => {
            recording.setQuestion(null)
            focus('title')
          }}
        />
      )}
    </div>
  )
}
