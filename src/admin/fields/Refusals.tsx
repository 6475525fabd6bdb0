import { ruleRefusalText } from '../../i18n/ruleRefusals.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { RuleRefusal } from '../../obligations/index.ts'

export function Refusals({ refusals, locale }: { refusals: readonly RuleRefusal[]; locale: Locale }) {
  return refusals.map((refusal) => (
    <p key={`${refusal.part}/${refusal.value}`} className="dk-error">
      {pick(ruleRefusalText(refusal), locale)}
    </p>
  ))
}
