import { recordText as text } from '../../i18n/unplanned.ts'
import { pick, say } from '../../platform/text.ts'
import { isLasting, lengthIn, mediumIn, organizationIn, usualIn } from './draft.ts'
import { EntryField, type EntryFieldProps } from './EntryField.tsx'

/** Form, length and programme: what is usual unless somebody says otherwise; open where nothing is. */
export function DetailFields({ draft, choices, locale, wrong, onChange }: EntryFieldProps) {
  const usual = usualIn(draft, choices)
  const form = choices.forms.find(({ id }) => String(id) === usual.form)
  const lasting = isLasting(mediumIn(draft, choices))
  const length = lengthIn(draft, choices)
  const organization = organizationIn(draft, choices)
  const programmes = choices.programmes.filter((one) => String(one.organization) === organization)
  const summary = say(lasting && length !== '' ? text.details : text.detailsNoLength, locale, { form: form?.name ?? '—', length })
  return (
    <details
      className="dk-record__details"
      open={(draft.channel !== '' && form === undefined) || wrong('form') || wrong('length') ? true : undefined}
    >
      <summary>{summary}</summary>
      <EntryField label={pick(text.form, locale)} wrong={wrong('form')}>
        {(given) => (
          <select {...given} name="form" value={usual.form} onChange={({ target }) => onChange({ form: target.value })}>
            <option value="">{pick(text.choose, locale)}</option>
            {choices.forms.map((one) => (
              <option key={one.id} value={String(one.id)}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </EntryField>
      {lasting && (
        <EntryField label={pick(text.length, locale)} wrong={wrong('length')}>
          {(given) => (
            <input
              {...given}
              name="length"
              value={length}
              inputMode="text"
              autoComplete="off"
              onChange={({ target }) => onChange({ length: target.value })}
            />
          )}
        </EntryField>
      )}
      {programmes.length > 0 && (
        <EntryField label={pick(text.programme, locale)}>
          {(given) => (
            <select {...given} name="programme" value={draft.programme} onChange={({ target }) => onChange({ programme: target.value })}>
              <option value="">{pick(text.noProgramme, locale)}</option>
              {programmes.map((one) => (
                <option key={one.id} value={String(one.id)}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </EntryField>
      )}
    </details>
  )
}
