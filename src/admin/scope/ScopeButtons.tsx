import type { ViewScope } from '../../access/scope.ts'
import { scopeText as text } from '../../i18n/scope.ts'
import { pick, type Locale } from '../../platform/text.ts'
import './scope.css'

const scopes: readonly ViewScope[] = ['mine', 'all']

/** One click to everybody's, and back to one's own. */
export function ScopeButtons({ scope, locale, onChoose }: { scope: ViewScope; locale: Locale; onChoose: (scope: ViewScope) => void }) {
  return (
    <div className="dk-scope" role="group" aria-label={pick(text.whose, locale)}>
      {scopes.map((one) => (
        <button key={one} type="button" aria-pressed={scope === one} onClick={() => onChoose(one)}>
          {pick(text[one], locale)}
        </button>
      ))}
    </div>
  )
}
