import { readFile } from 'node:fs/promises'

import type { AdminViewServerProps } from 'payload'

import { guideText as text } from '../../i18n/guide.ts'
import { pick } from '../../platform/text.ts'
import { AdminPage } from '../AdminPage.tsx'
import '../calendar/calendar.css'
import { localeFrom } from '../language.ts'
import './guide.css'
import { guideAt, guidePaths, guides } from './guides.ts'
import { renderGuide } from './renderGuide.ts'

/** A guide to the product, in the reader's language, with its contents beside it. */
export async function GuidePage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const locale = localeFrom(req.i18n.language)
  const { admin, api } = req.payload.config.routes
  const segments = props.params?.segments
  const guide = guideAt(`/${(Array.isArray(segments) ? segments : []).join('/')}`) ?? 'editor'
  const { title, sections, html } = renderGuide(await readFile(`docs/guide/${guide}.${locale}.md`, 'utf8'), { admin, api })
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-guide">
        <nav className="dk-guide__guides" aria-label={pick(text.heading, locale)}>
          {guides.map((each) => (
            <a key={each} href={`${admin}${guidePaths[each]}`} aria-current={each === guide ? 'page' : undefined}>
              {pick(text[each], locale)}
            </a>
          ))}
        </nav>
        <h1 className="dk-desk__heading">{title}</h1>
        <div className="dk-guide__columns">
          <nav className="dk-guide__contents" aria-label={pick(text.contents, locale)}>
            <ul className="dk-plain">
              {sections.map(({ anchor, heading }) => (
                <li key={anchor}>
                  <a href={`#${anchor}`}>{heading}</a>
                </li>
              ))}
            </ul>
          </nav>
          {/* Our own text, which comes with the product. */}
          <article className="dk-guide__text" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      </main>
    </AdminPage>
  )
}
