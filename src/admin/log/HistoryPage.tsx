import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import type { Slug } from '../../documents/slugs.ts'
import { formatDateTime } from '../../i18n/dates.ts'
import { historyText as text } from '../../i18n/history.ts'
import { pick, say } from '../../platform/text.ts'
import { hasHistory, readHistory } from '../../operations/history/readHistory.ts'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'
import { labelsOf } from './labels.ts'
import { Lines } from './Lines.tsx'
import './log.css'

/** What became of a document, the newest first. */
export async function HistoryPage({ doc, initPageResult: { req, collectionConfig }, searchParams }: DocumentViewServerProps) {
  const slug = collectionConfig?.slug ?? ''
  if (!hasHistory(slug)) return null
  const locale = localeFrom(req.i18n.language)
  const links = adminLinks(req.payload.config.routes.admin)
  const asked = searchParams?.before
  const before = typeof asked === 'string' && /^\d{1,15}$/.test(asked) ? Number(asked) : null
  const history = await readHistory(req, slug, doc.id, before)
  if (history === null) return null
  const title = String(doc[collectionConfig?.admin.useAsTitle ?? 'id'] ?? doc.id)
  const here = `${links.document(slug as Slug, doc.id)}/lich-su`
  return (
    <Gutter className="dk-paper">
      <SetStepNav
        nav={[
          { label: pick(labelsOf(req, slug).plural, locale), url: links.list(slug) },
          { label: title, url: links.document(slug, doc.id) },
          { label: pick(text.tab, locale) },
        ]}
      />
      <main>
        <h2>{pick(text.tab, locale)}</h2>
        {history.entries.length === 0 && (
          <p className="dk-paper__empty">
            {pick(text.empty, locale)} {history.madeAt && say(text.since, locale, { at: formatDateTime(Date.parse(history.madeAt)) })}
          </p>
        )}
        <ol className="dk-plain dk-history">
          {history.entries.map((entry) => (
            <li key={`${entry.seq}/${entry.at}`}>
              <h3>{entry.act}</h3>
              <p className="dk-note">
                <time dateTime={entry.at}>{formatDateTime(Date.parse(entry.at))}</time> · {entry.who}
              </p>
              <Lines lines={entry.lines} locale={locale} links={links} />
            </li>
          ))}
        </ol>
        {(before !== null || history.older !== null) && (
          <nav className="dk-history__pages" aria-label={pick(text.tab, locale)}>
            {before !== null && (
              <a className="dk-button" href={here}>
                {pick(text.newest, locale)}
              </a>
            )}
            {history.older !== null && (
              <a className="dk-button" href={`${here}?before=${history.older}`}>
                {pick(text.older, locale)}
              </a>
            )}
          </nav>
        )}
      </main>
    </Gutter>
  )
}
