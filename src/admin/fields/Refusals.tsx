import { ruleRefusalText } from '../../i18n/refusals.ts'
import type { Locale } from '../../i18n/text.ts'
import type { RuleRefusal } from '../../obligations/index.ts'

export function Refusals({ refusals, locale }: { refusals: readonly RuleRefusal[]; locale: Locale }) {
  return refusals.map((refusal) => (
    <p key={`${refusal.part}/${refusal.value}`} className="dk-error">{ruleRefusalText(refusal)[locale]}</p>
  ))
}
