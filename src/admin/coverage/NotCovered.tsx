'use client'

import { coverageText as text } from '../../i18n/coverage.ts'
import { formatDateTime } from '../../i18n/dates.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import type { CoverageAnswer, CoverageRemedies, UncoveredRow } from '../../reports/coverageTypes.ts'
import type { CoverageSubject } from '../../rules/coverageViews.ts'
import { adminLinks, type AdminLinks } from '../links.ts'
import { ShapeIcon } from '../Mark.tsx'

interface NotCoveredProps {
  coverage: CoverageAnswer
  /** Whether the person may put something into the schedule. */
  mayPlace: boolean
  admin: string
  locale: Locale
}

/** What nothing went out on, each with what would cover it. */
export function NotCovered({ coverage: { notCovered, subject, lines }, mayPlace, admin, locale }: NotCoveredProps) {
  const links = adminLinks(admin)
  if (lines.length === 0) return null
  return (
    <section className="dk-coverage__missing" aria-labelledby="dk-not-covered">
      <h2 id="dk-not-covered">
        {notCovered.length === 0 ? pick(text.allCovered, locale) : say(text.notCovered, locale, { n: notCovered.length })}
      </h2>
      <ul className="dk-plain">
        {notCovered.map((row) => (
          <li key={row.id}>
            <p>
              <ShapeIcon shape="cross" />{' '}
              <strong>
                {row.marker !== null && `${row.marker} `}
                {row.name}
              </strong>
              {row.plan !== null && <span className="dk-note"> · {row.plan}</span>}
            </p>
            {row.remedies !== null && <Remedies row={row} remedies={row.remedies} {...{ subject, mayPlace, links, locale }} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface RemediesProps {
  row: UncoveredRow
  remedies: CoverageRemedies
  subject: CoverageSubject
  mayPlace: boolean
  links: AdminLinks
  locale: Locale
}

function Remedies({ row, remedies: { ahead, aheadCount, programmes, contents }, subject, mayPlace, links, locale }: RemediesProps) {
  const hasNone = aheadCount === 0 && programmes.length === 0 && contents.length === 0
  return (
    <ul className="dk-coverage__remedies">
      {aheadCount > 0 && (
        <li>
          {say(text.ahead, locale, { n: aheadCount })}{' '}
          {ahead.map(({ id, title, channel, at }) => (
            <a key={id} href={links.document('placements', id)}>
              {title} · {channel}, {formatDateTime(at)}
            </a>
          ))}
        </li>
      )}
      {programmes.length > 0 && (
        <li>
          {pick(text.programmes, locale)}{' '}
          {programmes.map(({ id, name, next }) => (
            <a key={id} href={links.document('programmes', id)}>
              {name} ({next === null ? pick(text.noSlot, locale) : say(text.nextSlot, locale, { at: formatDateTime(next) })})
            </a>
          ))}
        </li>
      )}
      {contents.length > 0 && (
        <li>
          {pick(text.contents, locale)}{' '}
          {contents.map(({ id, collection, title }) => (
            <a key={`${collection}/${id}`} href={links.document(collection, id)}>
              {title}
            </a>
          ))}
        </li>
      )}
      {hasNone && (
        <li>
          {pick(text.nothingYet, locale)} {mayPlace && <FirstStep row={row} subject={subject} links={links} locale={locale} />}
        </li>
      )}
    </ul>
  )
}

/** A theme is given to what is scheduled; audiences belong to contents, and areas to themes. */
function FirstStep({ row, subject, links, locale }: Pick<RemediesProps, 'row' | 'subject' | 'links' | 'locale'>) {
  if (subject === 'area') return null
  const isTheme = subject === 'theme'
  const href = isTheme ? links.create('placements', { themes: row.id }) : links.create('segments')
  return (
    <a className="dk-button" href={href} aria-label={say(isTheme ? text.scheduleOf : text.writeOf, locale, { name: row.name })}>
      {pick(isTheme ? text.schedule : text.write, locale)}
    </a>
  )
}
