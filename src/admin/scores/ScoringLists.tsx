import type { Id } from '../../documents/ids.ts'
import { schemeLabels } from '../../i18n/schemes.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ColumnHeads } from '../ColumnHeads.tsx'
import { adminLinks } from '../links.ts'

interface ListedScoring {
  id: Id
  title: string
  period: string
  plans: readonly string[]
  by: string
}

/** All scorings, the newest first. */
export function ScoringList({ scorings, locale, admin }: { scorings: readonly ListedScoring[]; locale: Locale; admin: string }) {
  if (scorings.length === 0) return <p>{pick(text.none, locale)}</p>
  return (
    <div className="dk-report__table" tabIndex={0} role="region" aria-label={pick(text.heading, locale)}>
      <table>
        <ColumnHeads headings={[text.scoreTable, text.period, text.plan, text.editedBy]} locale={locale} />
        <tbody>
          {scorings.map(({ id, title, period, plans, by }) => (
            <tr key={id}>
              <td>
                <a href={`${admin}/cham-diem?scoring=${id}`}>{title}</a>
              </td>
              <td>{period}</td>
              <td>{plans.join('; ')}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ListedScheme {
  id: Id
  title?: string | null
  code: string
  year?: number | null
  level?: string | null
}

interface SchemeListProps {
  schemes: readonly ListedScheme[]
  locale: Locale
  api: string
  admin: string
}

/** The schemes that there are, each to be opened and exported. */
export function SchemeList({ schemes, locale, api, admin }: SchemeListProps) {
  const links = adminLinks(admin)
  return (
    <section>
      <h2>{pick(text.schemes, locale)}</h2>
      {schemes.length === 0 ? (
        <p>{pick(text.noSchemes, locale)}</p>
      ) : (
        <div className="dk-report__table" tabIndex={0} role="region" aria-label={pick(text.schemes, locale)}>
          <table>
            <ColumnHeads headings={[text.scheme, schemeLabels.year, schemeLabels.level, text.export]} locale={locale} />
            <tbody>
              {schemes.map(({ id, title, code, year, level }) => (
                <tr key={id}>
                  <td>
                    <a href={links.document('schemes', id)}>{title || code}</a>
                  </td>
                  <td>{year ?? ''}</td>
                  <td>{level ?? ''}</td>
                  <td>
                    <a href={`${api}/record/schemes/${id}/file`} download aria-label={`${pick(text.export, locale)}: ${title || code}`}>
                      JSON
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
