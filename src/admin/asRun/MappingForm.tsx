import type { Mapping } from '../../formats/asRun/mapping.ts'
import { asRunColumns } from '../../rules/asRunColumns.ts'
import { asRunColumn, asRunText as text } from '../../i18n/asRun.ts'
import { pick, type Locale } from '../../platform/text.ts'

/** Which column of the file is what. */
export function MappingForm({
  headings,
  mapping,
  locale,
  onChange,
}: {
  headings: readonly string[]
  mapping: Mapping
  locale: Locale
  onChange: (mapping: Mapping) => void
}) {
  return (
    <fieldset className="dk-as-run__mapping">
      <legend>{pick(text.columns, locale)}</legend>
      {asRunColumns.map((column) => (
        <label key={column}>
          {pick(asRunColumn[column], locale)}
          <select
            value={mapping.columns[column] ?? ''}
            onChange={({ target: { value } }) => {
              const { [column]: _, ...others } = mapping.columns
              onChange({ ...mapping, columns: value === '' ? others : { ...others, [column]: value } })
            }}
          >
            <option value="">{pick(text.none, locale)}</option>
            {headings.map((heading) => (
              <option key={heading} value={heading}>
                {heading}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        {pick(text.unit, locale)}
        <select value={mapping.unit} onChange={({ target: { value } }) => onChange({ ...mapping, unit: value as Mapping['unit'] })}>
          <option value="seconds">{pick(text.seconds, locale)}</option>
          <option value="minutes">{pick(text.minutes, locale)}</option>
        </select>
      </label>
      <p className="dk-note">{pick(text.columnsNote, locale)}</p>
    </fieldset>
  )
}
