import { recordText as text } from '../../i18n/unplanned.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { truncate } from '../../i18n/truncate.ts'
import type { EntryChoices } from '../../contracts/unplanned.ts'

interface ThemeSelectProps {
  id?: string
  name: string
  value: string
  plans: EntryChoices['plans']
  locale: Locale
  onChange: (theme: string) => void
}

/** Clauses run long; a line of a menu tells them apart. */
const MAX_OPTION_LENGTH = 90

/** The themes of the plans in force, plan by plan. */
export function ThemeSelect({ plans, locale, onChange, ...select }: ThemeSelectProps) {
  return (
    <select {...select} onChange={({ target }) => onChange(target.value)}>
      <option value="">{pick(text.noTheme, locale)}</option>
      {plans.map(({ id, title, themes }) => (
        <optgroup key={id} label={truncate(title, MAX_OPTION_LENGTH)}>
          {themes.map((theme) => (
            <option key={theme.id} value={String(theme.id)}>
              {truncate(`${theme.marker} ${theme.text}`.trim(), MAX_OPTION_LENGTH)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
