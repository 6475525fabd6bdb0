'use client'

import { useId, useState, type FormEvent } from 'react'

import type { Id } from '../../documents/ids.ts'
import { findingText } from '../../i18n/findings.ts'
import { handInRefused, handInText as text } from '../../i18n/handIn.ts'
import { formatDay } from '../../i18n/dates.ts'
import type { LocalDate } from '../../obligations/index.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { Refused } from '../ask.ts'
import { DialogField, faultAttributes } from '../calendar/DialogField.tsx'
import { FormActs, ShortText } from '../findings/FormFields.tsx'
import { dayTyped } from '../findings/stepDraft.ts'
import { useSending } from '../findings/useSending.ts'
import { useUpload } from '../useUpload.ts'
import type { RowAtHand } from './rowAtHand.ts'

interface HandInFormProps {
  row: RowAtHand
  /** An auditor enters what came on paper. */
  onPaper: boolean
  today: LocalDate
  locale: Locale
  api: string
  onCancel: () => void
  onDone: () => void
}

interface HandInDraft {
  number: string
  day: string
  receivedOn: string
  note: string
  organization: string
  file: File | null
}

const fields = ['number', 'day', 'receivedOn', 'note', 'organization', 'file'] as const

/** File, number and day of one report, asked at once; what was typed stays when it is refused. */
export function HandInForm({ row, onPaper, today, locale, api, onCancel, onDone }: HandInFormProps) {
  const [draft, setDraft] = useState<HandInDraft>(() => ({
    ...{ number: '', day: '', note: '', file: null },
    receivedOn: onPaper ? formatDay(today) : '',
    organization: String(row.bodies[0]?.id ?? ''),
  }))
  const { sending, send, wrong, other, setRefused, failure } = useSending<object>(locale)
  const upload = useUpload(api, failure)
  const change = (part: Partial<HandInDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const field = (name: 'number' | 'day' | 'receivedOn' | 'note') => ({
    name,
    value: draft[name],
    wrong: wrong(name),
    locale,
    onChange: (value: string) => change({ [name]: value }),
  })
  const body = async (): Promise<object | Refused> => {
    const { file } = draft
    const sent = file === null ? null : await upload(file, onPaper ? null : (row.organization ?? draft.organization))
    if (sent !== null && 'message' in sent) return { ...sent, path: 'file' }
    return bodyOf(row, draft, onPaper, sent?.id ?? null)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const fault = faultOfDraft(draft, onPaper, locale)
    if (fault !== null) return setRefused(fault)
    void send(`${api}/record/handed-in`, body).then((done) => done !== null && onDone())
  }
  return (
    <form className="dk-finding__form" noValidate onSubmit={submit}>
      {row.bodies.length > 0 && (
        <BodyField bodies={row.bodies} value={draft.organization} locale={locale} onChange={(organization) => change({ organization })} />
      )}
      <ShortText {...field('number')} label={text.number} placeholder="45/BC-SNV" />
      <ShortText {...field('day')} label={text.day} placeholder={pick(findingText.dayExample, locale)} />
      {onPaper && <ShortText {...field('receivedOn')} label={text.receivedOn} placeholder={pick(findingText.dayExample, locale)} />}
      <ReportFile file={draft.file} wrong={wrong('file')} locale={locale} onFile={(file) => change({ file })} />
      <ShortText {...field('note')} label={text.note} />
      <FormActs
        sending={sending}
        submit={onPaper ? text.enterPaper : row.standing === null ? text.handIn : text.correct}
        message={other(fields)}
        locale={locale}
        onCancel={onCancel}
      />
    </form>
  )
}

/** What can be seen to be wrong before anything is sent. */
function faultOfDraft({ number, day, receivedOn, file }: HandInDraft, onPaper: boolean, locale: Locale): Refused | null {
  if (number.trim() === '') return { path: 'number', message: pick(handInRefused.noNumber, locale) }
  if (dayTyped(day) === null) return { path: 'day', message: pick(handInRefused.noDay, locale) }
  if (onPaper && dayTyped(receivedOn) === null) return { path: 'receivedOn', message: pick(handInRefused.noReceived, locale) }
  return file === null && !onPaper ? { path: 'file', message: pick(handInRefused.noFile, locale) } : null
}

const bodyOf = (row: RowAtHand, { number, day, receivedOn, note, organization }: HandInDraft, onPaper: boolean, file: Id | null) => ({
  obligation: row.key,
  ...(row.bodies.length > 0 && { organization }),
  number,
  day: dayTyped(day),
  file,
  note,
  seen: row.standing,
  ...(onPaper && { onPaper, receivedOn: dayTyped(receivedOn) }),
})

interface BodyFieldProps {
  bodies: RowAtHand['bodies']
  value: string
  locale: Locale
  onChange: (value: string) => void
}

/** Which of the bodies that owe it together. */
function BodyField({ bodies, value, locale, onChange }: BodyFieldProps) {
  const id = useId()
  return (
    <DialogField id={id} label={pick(text.body, locale)} wrong={undefined}>
      <select id={id} name="organization" value={value} onChange={({ target }) => onChange(target.value)}>
        {bodies.map((body) => (
          <option key={body.id} value={body.id}>
            {body.name}
          </option>
        ))}
      </select>
    </DialogField>
  )
}

interface ReportFileProps {
  file: File | null
  wrong: string | undefined
  locale: Locale
  onFile: (file: File | null) => void
}

/** The report as a PDF or a picture; the name of what was chosen stands beside it. */
function ReportFile({ file, wrong, locale, onFile }: ReportFileProps) {
  const id = useId()
  return (
    <DialogField id={id} label={pick(text.file, locale)} wrong={wrong}>
      <input
        id={id}
        type="file"
        name="file"
        accept="application/pdf,image/*"
        {...faultAttributes(id, wrong)}
        onChange={({ target }) => onFile(target.files?.[0] ?? null)}
      />
      <span role="status" className="dk-note">
        {file === null ? pick(text.chooseFile, locale) : file.name}
      </span>
    </DialogField>
  )
}
