import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { findPermitted } from '../../database/readPermitted.ts'
import type { Id } from '../../documents/ids.ts'
import { pick } from '../../platform/text.ts'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'
import { labelsOf } from '../log/labels.ts'
import { DutyView } from './DutyView.tsx'

/** What is kept of a duty of a body for a period, as the page of duties shows it. */
export async function DutyAccountPage({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  const locale = localeFrom(req.i18n.language)
  const links = adminLinks(req.payload.config.routes.admin)
  const stored = await findPermitted(req, 'duty-accounts', doc.id as Id)
  if (stored === null) return null
  return (
    <Gutter className="dk-paper">
      <SetStepNav
        nav={[{ label: pick(labelsOf(req, 'duty-accounts').plural, locale), url: links.list('duty-accounts') }, { label: stored.title }]}
      />
      <main className="dk-duties">
        <DutyView req={req} occurrence={stored.key} locale={locale} />
      </main>
    </Gutter>
  )
}
