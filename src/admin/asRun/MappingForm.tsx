import { asRunColumns, type Mapping } from '../../asRun/mapping.ts'
import { asRunColumn, asRunText as text } from '../../i18n/asRun.ts'
import type { Locale } from '../../i18n/text.ts'

/** Which column of the file is what. */
export function MappingForm({ headings, mapping, locale, onChange }: { headings: readonly string[]; mapping: Mapping; locale: Locale; onChange: (mapping: Mapping) => void }) {
  return (
    <fieldset className="dk-as-run__mapping">
      <legend>{text.columns[locale]}</legend>
      {asRunColumns.map((column) => (
        <label key={column}>
          {asRunColumn[column][locale]}
          <select
            value={mapping.columns[column] ?? ''}
            onChange={({ target: { value } }) => {
              const { [column]: _, ...others } = mapping.columns
              onChange({ ...mapping, columns: value === '' ? others : { ...others, [column]: value } })
            }}
          >
            <option value="">{text.none[locale]}</option>
            {headings.map((heading) => <option key={heading} value={heading}>{heading}</option>)}
          </select>
        </label>
      ))}
      <label>
        {text.unit[locale]}
        <select value={mapping.unit} onChange={({ target: { value } }) => onChange({ ...mapping, unit: value as Mapping['unit'] })}>
          <option value="seconds">{text.seconds[locale]}</option>
          <option value="minutes">{text.minutes[locale]}</option>
        </select>
      </label>
      <p className="dk-note">{text.columnsNote[locale]}</p>
    </fieldset>
  )
}
