import type { PayloadRequest } from 'payload'

import { dashboardText as text } from '../../i18n/dashboard.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { AuditNowButton } from './AuditNowButton.tsx'

/** How fresh the figures are, and a way to make them fresher. */
export async function LastAudit({ req, locale, mayAudit }: { req: PayloadRequest; locale: Locale; mayAudit: boolean }) {
  const at = await lastAuditAt(req)
  return (
    <div className="dk-fresh">
      <span>{at === null ? pick(text.neverAudited, locale) : say(text.lastAudit, locale, { at: formatLocalTime(at) })}</span>
      {mayAudit && <AuditNowButton locale={locale} api={req.payload.config.routes.api} />}
    </div>
  )
}

async function lastAuditAt({ payload }: PayloadRequest): Promise<number | null> {
  // Job states are for admins and auditors; how old a figure is concerns everybody who reads it.
  const { docs } = await payload.find({
    collection: 'job-state',
    where: { name: { equals: 'audit' } },
    select: { lastSuccessAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  const at = docs[0]?.lastSuccessAt
  return at ? new Date(at).getTime() : null
}
