import { useId, type ReactNode } from 'react'

import { recordText as text } from '../../i18n/unplanned.ts'
import { say, type Locale } from '../../i18n/text.ts'
import type { Choices, PeriodChoice } from './contract.ts'
import { faulty, faultOf } from '../calendar/Labelled.tsx'
import { isLasting, lengthIn, mediumIn, organizationIn, usualIn, type RecordDraft } from './draft.ts'
import { ThemeSelect } from './ThemeSelect.tsx'
import { WhenFields } from './WhenFields.tsx'
import { WhereFields } from './WhereFields.tsx'

export interface FieldsProps {
  draft: RecordDraft
  choices: Choices
  locale: Locale
  /** What is wrong with a field. */
  wrong: (field: keyof RecordDraft) => string | undefined
  onChange: (part: Partial<RecordDraft>) => void
}

/** What, where, when, what for, and what proves it; form and length follow from them and stand below. */
export function EntryFields({ periods, ...props }: FieldsProps & { periods: readonly PeriodChoice[] }) {
  const { draft, choices, locale, wrong, onChange } = props
  const medium = mediumIn(draft, choices)
  const hers = periods.filter(({ organization }) => organization === organizationIn(draft, choices))
  return (
    <>
      <Labelled label={text.what[locale]} wrong={wrong('title')}>
        {(given) => <input {...given} name="title" value={draft.title} maxLength={300} required autoComplete="off" placeholder={text.whatHint[locale]} onChange={({ target }) => onChange({ title: target.value })} />}
      </Labelled>
      <WhereFields {...props} />
      <WhenFields {...props} />
      {medium === 'report' && hers.length > 0 && (
        <Labelled label={text.period[locale]}>
          {(given) => (
            <select {...given} name="period" value={draft.period} onChange={({ target }) => onChange({ period: target.value })}>
              <option value="">{text.choose[locale]}</option>
              {hers.map(({ key, text: said }) => <option key={key} value={key}>{said}</option>)}
            </select>
          )}
        </Labelled>
      )}
      <Labelled label={text.theme[locale]}>
        {(given) => <ThemeSelect {...given} name="theme" value={draft.theme} plans={choices.plans} locale={locale} onChange={(theme) => onChange({ theme })} />}
      </Labelled>
      <fieldset className="dk-record__group">
        <legend>{text.evidence[locale]}</legend>
        <div className="dk-record__pair">
          <FileInput name="photo" label={text.photo[locale]} accept="image/*" capture onFile={(file) => onChange({ file })} />
          <FileInput name="file" label={text.file[locale]} accept="image/*,application/pdf,audio/mpeg,audio/mp4,video/mp4" onFile={(file) => onChange({ file })} />
        </div>
        {draft.file !== null && <p className="dk-note" role="status">{draft.file.name}</p>}
        <Labelled label={text.url[locale]} wrong={wrong('url')}>
          {(given) => <input {...given} name="url" type="url" inputMode="url" value={draft.url} placeholder="https://" autoComplete="off" onChange={({ target }) => onChange({ url: target.value })} />}
        </Labelled>
      </fieldset>
      <Details {...props} />
    </>
  )
}

/** Form, length and programme: what is usual unless somebody says otherwise; open where nothing is. */
function Details({ draft, choices, locale, wrong, onChange }: FieldsProps) {
  const usual = usualIn(draft, choices)
  const form = choices.forms.find(({ id }) => String(id) === usual.form)
  const lasting = isLasting(mediumIn(draft, choices))
  const length = lengthIn(draft, choices)
  const organization = organizationIn(draft, choices)
  const programmes = choices.programmes.filter((one) => String(one.organization) === organization)
  const summary = say(lasting && length !== '' ? text.details : text.detailsNoLength, locale, { form: form?.name ?? '—', length })
  return (
    <details className="dk-record__details" open={(draft.channel !== '' && form === undefined) || wrong('form') || wrong('length') ? true : undefined}>
      <summary>{summary}</summary>
      <Labelled label={text.form[locale]} wrong={wrong('form')}>
        {(given) => (
          <select {...given} name="form" value={usual.form} onChange={({ target }) => onChange({ form: target.value })}>
            <option value="">{text.choose[locale]}</option>
            {choices.forms.map((one) => <option key={one.id} value={String(one.id)}>{one.name}</option>)}
          </select>
        )}
      </Labelled>
      {lasting && (
        <Labelled label={text.length[locale]} wrong={wrong('length')}>
          {(given) => <input {...given} name="length" value={length} inputMode="text" autoComplete="off" onChange={({ target }) => onChange({ length: target.value })} />}
        </Labelled>
      )}
      {programmes.length > 0 && (
        <Labelled label={text.programme[locale]}>
          {(given) => (
            <select {...given} name="programme" value={draft.programme} onChange={({ target }) => onChange({ programme: target.value })}>
              <option value="">{text.noProgramme[locale]}</option>
              {programmes.map((one) => <option key={one.id} value={String(one.id)}>{one.name}</option>)}
            </select>
          )}
        </Labelled>
      )}
    </details>
  )
}

/** A field with its label, and beside it what is wrong with it. */
export function Labelled({ label, wrong, children }: { label: string; wrong?: string | undefined; children: (given: { id: string }) => ReactNode }) {
  const id = useId()
  return (
    <div className="dk-record__field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...faulty(id, wrong) })}
      {wrong !== undefined && <p id={faultOf(id)} role="alert" className="dk-error">{wrong}</p>}
    </div>
  )
}

/** A button that opens the camera, or the files; the browser's own speaks the browser's language. */
function FileInput({ name, label, accept, capture = false, onFile }: { name: string; label: string; accept: string; capture?: boolean; onFile: (file: File | null) => void }) {
  return (
    <label className="dk-record__file">
      <span>{label}</span>
      <input type="file" name={name} accept={accept} {...(capture && { capture: 'environment' })} onChange={({ target }) => onFile(target.files?.[0] ?? null)} />
    </label>
  )
}
