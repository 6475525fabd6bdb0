'use client'

import type { Id } from '../../documents/ids.ts'
import { dashboardText as text } from '../../i18n/dashboard.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { usePost } from '../usePost.ts'

/** Takes a shortfall in hand; the page then tells who did. */
export function AcknowledgeButton({ locale, api, id, about }: { locale: Locale; api: string; id: Id; about: string }) {
  const { posting, post } = usePost(`${api}/shortfalls/${id}/acknowledge`, pick(text.failed, locale))
  const pending = posting.state === 'pending'
  if (posting.state === 'done')
    return (
      <span role="status" className="dk-note">
        {pick(text.acknowledged, locale)}
      </span>
    )
  return (
    <span>
      <button
        type="button"
        className="dk-button"
        aria-label={`${pick(text.acknowledge, locale)}: ${about}`}
        onClick={post}
        disabled={pending}
      >
        {pick(pending ? text.acknowledging : text.acknowledge, locale)}
      </button>
      {posting.state === 'failed' && (
        <span role="alert" className="dk-error">
          {posting.message}
        </span>
      )}
    </span>
  )
}
