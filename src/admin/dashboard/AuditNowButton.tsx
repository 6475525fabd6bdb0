'use client'

import { dashboardText as text } from '../../i18n/dashboard.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { MessageLine, type FormMessage } from '../Message.tsx'
import { usePost, type Posting } from '../usePost.ts'

export function AuditNowButton({ locale, api }: { locale: Locale; api: string }) {
  const { posting, post } = usePost(`${api}/obligations/audit`, pick(text.failed, locale))
  const pending = posting.state === 'pending'
  return (
    <>
      <MessageLine message={said(posting, locale)} />
      <button type="button" className="dk-button" onClick={post} disabled={pending}>
        {pick(pending ? text.auditing : text.auditNow, locale)}
      </button>
    </>
  )
}

function said(posting: Posting, locale: Locale): FormMessage | null {
  if (posting.state === 'failed') return { failed: true, text: posting.message }
  return posting.state === 'done' ? { failed: false, text: pick(text.audited, locale) } : null
}
