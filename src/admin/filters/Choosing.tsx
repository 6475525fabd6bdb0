import type { ReactNode } from 'react'

import { matrixText as text } from '../../i18n/matrix.ts'
import { pick, type Locale } from '../../platform/text.ts'

/** On a phone the choices are folded away: the figures are what one comes for. */
export function Choosing({ isNarrow, locale, children }: { isNarrow: boolean; locale: Locale; children: ReactNode }) {
  if (!isNarrow) return children
  return (
    <details className="dk-matrix__choosing">
      <summary>{pick(text.filters, locale)}</summary>
      {children}
    </details>
  )
}
