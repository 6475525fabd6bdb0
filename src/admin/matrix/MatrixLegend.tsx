'use client'

import { matrixText as text } from '../../i18n/matrix.ts'
import { shownStatusWords } from '../../i18n/words.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { MatrixSection } from '../../reports/matrixTypes.ts'
import { urgency } from '../../reports/tally.ts'
import { Mark } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'

/** What the signs in the cells say, of those that occur. */
export function MatrixLegend({ sections, locale }: { sections: readonly MatrixSection[]; locale: Locale }) {
  const found = new Set(
    sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.status])))),
  )
  return (
    <ul className="dk-plain dk-matrix__legend" aria-label={pick(text.legend, locale)}>
      {[...found]
        .sort((a, b) => urgency(a) - urgency(b))
        .map((status) => (
          <li key={status}>
            <Mark look={verdictLook[status]}>{pick(shownStatusWords[status], locale)}</Mark>
          </li>
        ))}
    </ul>
  )
}
