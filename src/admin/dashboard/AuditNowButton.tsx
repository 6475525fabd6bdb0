'use client'

import { dashboardText as text } from '../../i18n/dashboard.ts'
import type { Locale } from '../../i18n/text.ts'
import { usePost } from '../usePost.ts'

export function AuditNowButton({ locale, api }: { locale: Locale; api: string }) {
  const { posting, post } = usePost(`${api}/obligations/audit`, text.failed[locale])
  const pending = posting.state === 'pending'
  return (
    <>
      <span role="status" className={posting.state === 'failed' ? 'dk-error' : 'dk-note'}>
        {posting.state === 'failed' && posting.message}
        {posting.state === 'done' && text.audited[locale]}
      </span>
      <button type="button" className="dk-button" onClick={post} disabled={pending}>
        {(pending ? text.auditing : text.auditNow)[locale]}
      </button>
    </>
  )
}
