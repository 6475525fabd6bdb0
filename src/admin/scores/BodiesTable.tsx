import type { ScoringView } from '../../contracts/scorings.ts'
import { decimalWords } from '../../i18n/reportNumbers.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, say, type Locale } from '../../platform/text.ts'

interface BodiesTableProps {
  scoring: ScoringView
  locale: Locale
  admin: string
}

/** Every body by every criterion; a body's name opens its score. */
export function BodiesTable({ scoring, locale, admin }: BodiesTableProps) {
  const { bodies, heads, opened } = scoring
  if (bodies.length === 0) return <p>{pick(text.noBodies, locale)}</p>
  const href = (obligor: string): string => `${admin}/cham-diem?scoring=${scoring.id}&body=${encodeURIComponent(obligor)}`
  return (
    <section>
      <h2>{pick(text.overview, locale)}</h2>
      <p className="dk-note">{pick(text.overviewHint, locale)}</p>
      <div className="dk-report__table dk-scores__bodies" tabIndex={0} role="region" aria-label={pick(text.overview, locale)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{pick(text.body, locale)}</th>
              {heads.map(({ id, title, maxPoints }) => (
                <th key={id} scope="col" title={title}>
                  {id} ({decimalWords(maxPoints, locale)})
                </th>
              ))}
              <th scope="col">{pick(text.total, locale)}</th>
            </tr>
          </thead>
          <tbody>
            {bodies.map((body) => (
              <tr key={body.obligor} aria-current={opened?.obligor === body.obligor ? 'true' : undefined}>
                <th scope="row">
                  <a href={href(body.obligor)}>{body.name}</a>
                </th>
                {body.cells.map((cell, index) => (
                  <td key={heads[index]!.id}>
                    {pair(cell, locale)}
                    {cell.evidence === 'missing' && <span className="dk-scores__missing">{pick(text.missing, locale)}</span>}
                  </td>
                ))}
                <td>{say(text.bodyTotal, locale, { points: pair(body, locale), max: decimalWords(body.max, locale) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** “1 / 0,5”; a dash where there are no points. */
function pair({ selfScore, provable }: { selfScore: number | null; provable: number | null }, locale: Locale): string {
  return selfScore === null || provable === null ? '–' : `${decimalWords(selfScore, locale)} / ${decimalWords(provable, locale)}`
}
