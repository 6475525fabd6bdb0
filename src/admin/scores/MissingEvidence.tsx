import type { OpenedScore } from '../../contracts/scorings.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { adminLinks } from '../links.ts'

/** What evidence is missing, with where it can be entered. */
export function MissingEvidence({ opened, locale, admin }: { opened: OpenedScore; locale: Locale; admin: string }) {
  const links = adminLinks(admin)
  const lacking = opened.criteria.filter(({ evidence }) => evidence === 'missing')
  return (
    <section>
      <h3>{pick(text.missingHeading, locale)}</h3>
      {lacking.length === 0 ? (
        <p>{pick(text.missingNone, locale)}</p>
      ) : (
        <ul className="dk-scores__lacking">
          {lacking.map(({ id, title, asked, unproved }) => (
            <li key={id}>
              <a href={`#tieu-chi-${id}`}>
                {id} {title}
              </a>{' '}
              ({pick(asked === 'required' ? text.required : text.optional, locale)}): {pick(text.missingAttach, locale)}
              {unproved.length > 0 && (
                <ul>
                  {unproved.map((one) => (
                    <li key={`${one.collection} ${one.id} ${one.name}`}>
                      {pick(text.unproved, locale)}: <a href={links.document(one.collection, one.id)}>{one.name}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
