'use client'

import { useState, type FormEvent } from 'react'

import type { DutyAnswer } from '../../contracts/duties.ts'
import type { Id } from '../../documents/ids.ts'
import { isWebAddress } from '../../documents/webAddress.ts'
import { dutyButtons, dutyOutcomeWords, dutyRefused } from '../../i18n/duties.ts'
import { dutyText as text } from '../../i18n/dutyPage.ts'
import { findingText } from '../../i18n/findings.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { dutyOutcomes, type DutyOutcome } from '../../rules/duties/dutyState.ts'
import { usualReturnDays, type DutyStep } from '../../rules/duties/dutySteps.ts'
import type { Refused } from '../ask.ts'
import { useUpload } from '../useUpload.ts'
import { DaysField, FormActs, LongText, ShortText } from '../findings/FormFields.tsx'
import { FileField } from '../findings/StepForm.tsx'
import { useSending } from '../findings/useSending.ts'

/** The duty as its buttons need it. */
export interface DutyToAct {
  key: string
  /** How many steps the page shows: what has moved on since is left alone. */
  seen: number
  body: Id
}

interface DutyStepFormProps {
  step: DutyStep
  duty: DutyToAct
  lastDays: readonly string[]
  locale: Locale
  api: string
  onCancel: () => void
  onDone: () => void
}

interface Draft {
  text: string
  document: string
  url: string
  days: string
  outcome: DutyOutcome | null
  file: File | null
}
const blank: Draft = { text: '', document: '', url: '', days: String(usualReturnDays), outcome: null, file: null }

const needsWords: readonly DutyStep[] = ['handIn', 'return', 'notRequire', 'reopen']
const proves: readonly DutyStep[] = ['handIn', 'check']

/** What can be seen to be wrong before anything is sent. */
function faultOfDraft(step: DutyStep, draft: Draft, locale: Locale): Refused | null {
  const silent = draft.text.trim() === ''
  if (silent && (needsWords.includes(step) || draft.outcome === 'notKept'))
    return { path: 'text', message: pick(step === 'handIn' ? dutyRefused.noText : dutyRefused.noReason, locale) }
  if (step === 'notRequire' && draft.document.trim() === '') return { path: 'document', message: pick(dutyRefused.noDocument, locale) }
  if (step === 'check' && draft.outcome === null) return { path: 'outcome', message: pick(dutyRefused.noOutcome, locale) }
  if (draft.url.trim() !== '' && !isWebAddress(draft.url.trim())) return { path: 'url', message: pick(findingText.badLink, locale) }
  return null
}

/** What belongs to a step, asked at once; what was typed stays when it is refused. */
export function DutyStepForm({ step, duty, lastDays, locale, api, onCancel, onDone }: DutyStepFormProps) {
  const [draft, setDraft] = useState(blank)
  const { sending, send, wrong, other, setRefused, failure } = useSending<DutyAnswer>(locale)
  const upload = useUpload(api, failure)
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const field = (name: 'text' | 'document' | 'url') => ({
    name,
    value: draft[name],
    wrong: wrong(name),
    locale,
    onChange: (value: string) => change({ [name]: value }),
  })
  const bodyOf = async (): Promise<object | Refused> => {
    const { file, url } = draft
    const sent = file === null ? null : await upload(file, duty.body)
    if (sent !== null && 'message' in sent) return sent
    return {
      key: duty.key,
      step,
      seen: duty.seen,
      text: draft.text,
      document: draft.document,
      ...(draft.outcome !== null && { outcome: draft.outcome }),
      ...(step === 'return' && { days: Number(draft.days) }),
      evidence: [...(url.trim() === '' ? [] : [{ url: url.trim() }]), ...(sent === null ? [] : [{ file: sent.id }])],
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const fault = faultOfDraft(step, draft, locale)
    if (fault !== null) return setRefused(fault)
    void send(`${api}/duty-accounts/step`, bodyOf).then((done) => done !== null && onDone())
  }
  const label = step === 'handIn' ? text.report : needsWords.includes(step) ? findingText.reason : findingText.noteIfAny
  return (
    <form className="dk-finding__form" noValidate onSubmit={submit}>
      {step === 'check' && (
        <fieldset className="dk-dialog__choices">
          <legend>{pick(text.outcome, locale)}</legend>
          {dutyOutcomes.map((one) => (
            <label key={one}>
              <input type="radio" name="outcome" checked={draft.outcome === one} onChange={() => change({ outcome: one })} />
              {pick(dutyOutcomeWords[one], locale)}
            </label>
          ))}
          {wrong('outcome') !== undefined && <p className="dk-error">{wrong('outcome')}</p>}
        </fieldset>
      )}
      <LongText {...field('text')} label={label} />
      {(step === 'handIn' || step === 'notRequire') && (
        <ShortText {...field('document')} label={step === 'handIn' ? text.document : text.allowing} />
      )}
      {step === 'return' && (
        <DaysField value={draft.days} wrong={wrong('days')} lastDays={lastDays} locale={locale} onChange={(days) => change({ days })} />
      )}
      {proves.includes(step) && (
        <ShortText {...field('url')} wrong={wrong('url') ?? wrong('evidence')} label={findingText.link} placeholder="https://" />
      )}
      {proves.includes(step) && <FileField file={draft.file} locale={locale} onFile={(file) => change({ file })} />}
      <FormActs
        sending={sending}
        submit={dutyButtons[step]}
        message={other(['text', 'days', 'document', 'outcome', 'url', 'evidence'])}
        locale={locale}
        onCancel={onCancel}
      />
    </form>
  )
}
