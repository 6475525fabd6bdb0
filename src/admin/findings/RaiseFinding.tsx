'use client'

import { useRouter } from 'next/navigation.js'
import { useId, useState, type FormEvent } from 'react'
import { createPortal } from 'react-dom'

import type { Id } from '../../documents/ids.ts'
import { findingKindWords, findingRefused, findingText as text } from '../../i18n/findings.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { findingKinds, usualAnswerDays, type FindingKind, type FindingSubject } from '../../rules/finding.ts'
import '../calendar/calendar.css'
import { Dialog } from '../calendar/Dialog.tsx'
import { DialogField, faultAttributes } from '../calendar/DialogField.tsx'
import './finding.css'
import { DaysField, FormActs, LongText } from './FormFields.tsx'
import { useSending } from './useSending.ts'

export interface RaiseProps {
  subject: { kind: FindingSubject; ref: string; title: string }
  /** Who could be asked. */
  bodies: readonly { id: Id; name: string }[]
  lastDays: readonly string[]
  /** Which of several buttons of one page this is. */
  label?: string
  locale: Locale
  api: string
  admin: string
}

/** Asks or objects, from the page that it is about; then the finding's own page is shown. */
export function RaiseFinding(props: RaiseProps) {
  const [open, setOpen] = useState(false)
  const { locale, subject, label } = props
  return (
    <>
      <button
        type="button"
        className="dk-button"
        aria-label={label === undefined ? undefined : `${pick(text.raise, locale)}: ${label}`}
        onClick={() => setOpen(true)}
      >
        {pick(text.raise, locale)}
      </button>
      {/* Beside the page: the button may stand in a form, in which there can be no other. */}
      {open &&
        createPortal(
          <div className="dk-paper">
            <Dialog title={pick(text.raise, locale)} locale={locale} onClose={() => setOpen(false)}>
              <p className="dk-note">{subject.title}</p>
              <RaiseForm {...props} onCancel={() => setOpen(false)} />
            </Dialog>
          </div>,
          document.body,
        )}
    </>
  )
}

function RaiseForm({ subject, bodies, lastDays, locale, api, admin, onCancel }: RaiseProps & { onCancel: () => void }) {
  const router = useRouter()
  const [kind, setKind] = useState<FindingKind>('question')
  const [said, setSaid] = useState('')
  const [days, setDays] = useState(String(usualAnswerDays))
  const [body, setBody] = useState(bodies.length === 1 ? String(bodies[0]!.id) : '')
  const { sending, send, wrong, other, setRefused } = useSending(locale)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // A form around the button would take it for its own.
    event.stopPropagation()
    if (said.trim() === '') return setRefused({ path: 'text', message: pick(findingRefused.noText, locale) })
    if (body === '') return setRefused({ path: 'organization', message: pick(text.chooseBody, locale) })
    const request = {
      subjectKind: subject.kind,
      subject: subject.ref,
      kind,
      text: said,
      days: Number(days),
      organization: body,
    }
    void send(`${api}/findings/raise`, async () => request).then(
      (done) => done !== null && router.push(`${admin}/collections/findings/${done.finding.id}`),
    )
  }
  return (
    <form className="dk-finding__form" noValidate onSubmit={submit}>
      <fieldset className="dk-dialog__choices">
        <legend>{pick(text.kind, locale)}</legend>
        {findingKinds.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
            {pick(findingKindWords[one], locale)}
          </label>
        ))}
      </fieldset>
      <LongText name="text" label={text.question} value={said} wrong={wrong('text')} locale={locale} onChange={setSaid} />
      <BodyField bodies={bodies} value={body} wrong={wrong('organization')} locale={locale} onChange={setBody} />
      <DaysField value={days} wrong={wrong('days')} lastDays={lastDays} locale={locale} onChange={setDays} />
      <FormActs
        sending={sending}
        submit={text.send}
        message={other(['text', 'organization', 'days'])}
        locale={locale}
        onCancel={onCancel}
      />
    </form>
  )
}

interface BodyFieldProps extends Pick<RaiseProps, 'bodies' | 'locale'> {
  value: string
  wrong: string | undefined
  onChange: (value: string) => void
}

/** Who is to answer: told where there is one, chosen where several owe it. */
function BodyField({ bodies, value, wrong, locale, onChange }: BodyFieldProps) {
  const id = useId()
  if (bodies.length === 1)
    return (
      <p>
        {pick(text.body, locale)}: <strong>{bodies[0]!.name}</strong>
      </p>
    )
  return (
    <DialogField id={id} label={pick(text.body, locale)} wrong={wrong}>
      <select id={id} name="organization" value={value} {...faultAttributes(id, wrong)} onChange={({ target }) => onChange(target.value)}>
        <option value="">{pick(text.chooseBody, locale)}</option>
        {bodies.map((one) => (
          <option key={one.id} value={String(one.id)}>
            {one.name}
          </option>
        ))}
      </select>
    </DialogField>
  )
}
