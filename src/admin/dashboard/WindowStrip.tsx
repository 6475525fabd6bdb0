import { dashboardText as text } from '../../i18n/dashboard.ts'
import { formatLocalDay } from '../../i18n/dates.ts'
import { pick, say } from '../../platform/text.ts'
import { tallyWords } from '../../i18n/tallyWords.ts'
import { shownStatusWords } from '../../i18n/words.ts'
import type { CommitmentLine } from '../../reports/dashboard.ts'
import type { WindowTally } from '../../reports/tally.ts'
import type { Condition } from '../links.ts'
import { ShapeIcon } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import type { Setting } from './setting.ts'

/** The obligations of one commitment in one window. */
export const windowConditions = (commitment: CommitmentLine, { start, end }: WindowTally): Condition[] => [
  ['commitment', 'equals', commitment.id],
  ['windowStart', 'equals', new Date(start).toISOString()],
  ['windowEnd', 'equals', new Date(end).toISOString()],
]

/** The last windows, oldest first: a square each, told apart by shape as well as colour. */
export function WindowStrip({
  commitment,
  tallies,
  setting,
}: {
  commitment: CommitmentLine
  tallies: readonly WindowTally[]
  setting: Setting
}) {
  const { locale, links } = setting
  return (
    <div className="dk-strip">
      <span className="dk-note">{pick(text.recent, locale)}</span>
      <ol className="dk-plain">
        {tallies.map((tally) => {
          const said = describe(tally, setting)
          const only = tally.rows.length === 1 ? tally.rows[0] : undefined
          const href = only ? links.document('obligations', only.id) : links.list('obligations', windowConditions(commitment, tally))
          return (
            <li key={`${tally.start}/${tally.end}/${tally.label}`}>
              <a href={href} title={said} aria-label={said} className={`dk-square dk-mark--${verdictLook[tally.status].tone}`}>
                <ShapeIcon shape={verdictLook[tally.status].shape} />
              </a>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function describe({ label, start, end, status, counts, rows }: WindowTally, { locale }: Setting): string {
  const when = `${label === null ? '' : `${label}, `}${formatLocalDay(start)} – ${formatLocalDay(end - 1)}`
  const how = rows.length === 1 ? '' : ` (${say(text.bodiesKept, locale, { tally: tallyWords(counts, locale) })})`
  return `${when}: ${pick(shownStatusWords[status], locale)}${how}`
}
