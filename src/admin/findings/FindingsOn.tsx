import type { Stored } from '../../documents/stored.ts'
import { formatLocalDay } from '../../i18n/dates.ts'
import { findingKindWords, findingStateWords, findingText as text } from '../../i18n/findings.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { AdminLinks } from '../links.ts'
import { Mark } from '../Mark.tsx'
import { findingLook } from '../tones.ts'
import './finding.css'

interface FindingsOnProps {
  findings: readonly Stored<'findings'>[]
  locale: Locale
  links: AdminLinks
}

/** What auditors have asked about a verdict. */
export function FindingsOn({ findings, locale, links }: FindingsOnProps) {
  if (findings.length === 0) return null
  return (
    <section>
      <h2>{say(text.count, locale, { n: findings.length })}</h2>
      <ul className="dk-plain dk-finding__list">
        {findings.map(({ id, kind, state, text: asked, dueBy }) => (
          <li key={id}>
            <p className="dk-facts">
              <a href={links.document('findings', id)}>{pick(findingKindWords[kind], locale)}</a>
              <Mark look={findingLook[state]}>{pick(findingStateWords[state], locale)}</Mark>
              {state === 'open' && dueBy && (
                <span className="dk-note">{say(text.lastDay, locale, { day: formatLocalDay(Date.parse(dueBy) - 1) })}</span>
              )}
            </p>
            <p className="dk-finding__text">{asked}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
