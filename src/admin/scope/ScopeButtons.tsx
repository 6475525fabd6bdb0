import type { Scope } from '../../access/scope.ts'
import { scopeText as text } from '../../i18n/scope.ts'
import type { Locale } from '../../i18n/text.ts'
import './scope.css'

const scopes: readonly Scope[] = ['mine', 'all']

/** One click to everybody's, and back to one's own. */
export function ScopeButtons({ scope, locale, onChoose }: { scope: Scope; locale: Locale; onChoose: (scope: Scope) => void }) {
  return (
    <div className="dk-scope" role="group" aria-label={text.whose[locale]}>
      {scopes.map((one) => (
        <button key={one} type="button" aria-pressed={scope === one} onClick={() => onChoose(one)}>{text[one][locale]}</button>
      ))}
    </div>
  )
}
