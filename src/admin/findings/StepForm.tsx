'use client'

import { useState, type FormEvent } from 'react'

import { findingButtons, findingText as text } from '../../i18n/findings.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { FindingStep } from '../../rules/finding.ts'
import type { Refused } from '../ask.ts'
import { useUpload } from '../useUpload.ts'
import { DaysField, FormActs, LongText, ShortText } from './FormFields.tsx'
import {
  blankStep,
  bodyOfStep,
  faultOf,
  mayBeSilent,
  pathOfStep,
  setsDeadline,
  waivesDays,
  type FindingAtHand,
  type StepDraft,
} from './stepDraft.ts'
import { useSending } from './useSending.ts'

interface StepFormProps {
  step: FindingStep
  finding: FindingAtHand
  lastDays: readonly string[]
  locale: Locale
  api: string
  onCancel: () => void
  onDone: () => void
}

/** What belongs to a step, asked at once; what was typed stays when it is refused. */
export function StepForm({ step, finding, lastDays, locale, api, onCancel, onDone }: StepFormProps) {
  const [draft, setDraft] = useState(blankStep)
  const { sending, send, wrong, other, setRefused, failure } = useSending(locale)
  const upload = useUpload(api, failure)
  const change = (part: Partial<StepDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const field = (name: 'text' | 'authority' | 'from' | 'to' | 'url') => ({
    name,
    value: draft[name],
    wrong: wrong(name),
    locale,
    onChange: (value: string) => change({ [name]: value }),
  })

  const bodyOf = async (): Promise<object | Refused> => {
    const body = bodyOfStep(step, finding.subjectKind, draft, finding.seen)
    if (step !== 'answer') return body
    const evidence: object[] = draft.url.trim() === '' ? [] : [{ url: draft.url.trim() }]
    const { file } = draft
    const sent = file === null ? null : await upload(file, finding.organization)
    if (sent !== null && 'message' in sent) return sent
    if (sent !== null) evidence.push({ file: sent.id })
    return { ...body, evidence }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const fault = faultOf(step, finding.subjectKind, draft, locale)
    if (fault !== null) return setRefused(fault)
    void send(`${api}/findings/${finding.id}/${pathOfStep(step)}`, bodyOf).then((done) => done !== null && onDone())
  }
  const isWaiverOfDays = waivesDays(step, finding.subjectKind)
  const said = step === 'answer' ? text.answer : mayBeSilent(step) ? text.noteIfAny : text.reason
  return (
    <form className="dk-finding__form" noValidate onSubmit={submit}>
      <LongText {...field('text')} label={said} />
      {setsDeadline(step) && (
        <DaysField value={draft.days} wrong={wrong('days')} lastDays={lastDays} locale={locale} onChange={(days) => change({ days })} />
      )}
      {step === 'waive' && <ShortText {...field('authority')} label={text.authority} />}
      {isWaiverOfDays && <ShortText {...field('from')} label={text.from} placeholder={pick(text.dayExample, locale)} />}
      {isWaiverOfDays && <ShortText {...field('to')} label={text.until} placeholder={pick(text.dayExample, locale)} />}
      {step === 'answer' && (
        <ShortText {...field('url')} wrong={wrong('url') ?? wrong('evidence')} label={text.link} placeholder="https://" />
      )}
      {step === 'answer' && <FileField file={draft.file} locale={locale} onFile={(file) => change({ file })} />}
      <FormActs
        sending={sending}
        submit={findingButtons[step]}
        message={other(['text', 'days', 'authority', 'from', 'to', 'url', 'evidence'])}
        locale={locale}
        onCancel={onCancel}
      />
    </form>
  )
}

/** A picture or a file; the name of what was chosen stands beside the button. */
export const FileField = ({ file, locale, onFile }: { file: File | null; locale: Locale; onFile: (file: File | null) => void }) => (
  <div className="dk-dialog__field">
    <label className="dk-record__file">
      <span>{pick(text.addFile, locale)}</span>
      <input
        type="file"
        name="file"
        accept="image/*,application/pdf,audio/mpeg,audio/mp4,video/mp4"
        onChange={({ target }) => onFile(target.files?.[0] ?? null)}
      />
    </label>
    <span role="status" className="dk-note">
      {file?.name}
    </span>
  </div>
)
