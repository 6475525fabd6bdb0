import { recordText as text } from '../../i18n/unplanned.ts'
import type { Locale } from '../../i18n/text.ts'
import { shortened } from '../../i18n/shortened.ts'
import type { Choices } from './contract.ts'

interface ThemeSelectProps {
  id?: string
  name: string
  value: string
  plans: Choices['plans']
  locale: Locale
  onChange: (theme: string) => void
}

/** Clauses run long; a line of a menu tells them apart. */
const LONGEST = 90

/** The themes of the plans in force, plan by plan. */
export function ThemeSelect({ plans, locale, onChange, ...select }: ThemeSelectProps) {
  return (
    <select {...select} onChange={({ target }) => onChange(target.value)}>
      <option value="">{text.noTheme[locale]}</option>
      {plans.map(({ id, title, themes }) => (
        <optgroup key={id} label={shortened(title, LONGEST)}>
          {themes.map((theme) => <option key={theme.id} value={String(theme.id)}>{shortened(`${theme.marker} ${theme.text}`.trim(), LONGEST)}</option>)}
        </optgroup>
      ))}
    </select>
  )
}
