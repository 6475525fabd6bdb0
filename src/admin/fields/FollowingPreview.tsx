'use client'

import { useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { wallClock } from '../../platform/clock.ts'
import { dayFromStore } from '../../documents/days.ts'
import { formatDay } from '../../i18n/dates.ts'
import { planFollowingText as text } from '../../i18n/planFollowing.ts'
import { inSentence } from '../../i18n/lists.ts'
import { pick, say } from '../../platform/text.ts'
import { verdictStatus } from '../../i18n/words.ts'
import { localDateOf, type VerdictStatus } from '../../obligations/index.ts'
import type { FollowingForecast as Preview } from '../../contracts/following.ts'
import { firstFollowedDay } from '../../rules/following.ts'
import { ask } from '../ask.ts'
import { localeFrom } from '../language.ts'

const dayOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? dayFromStore(value) : null)

/** Before a plan is followed: what that will say, from the day that is chosen. */
export function FollowingPreview() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const [now] = useState(() => wallClock.now())
  const from = useFormFields(
    ([fields]) => dayOf(fields.followedFrom?.value) ?? firstFollowedDay(localDateOf(now), dayOf(fields['period.start']?.value)),
  )
  const [told, setTold] = useState<{ from: string; preview: Preview } | { from: string; failure: string } | null>(null)
  useEffect(() => {
    if (id === undefined) return
    const leaving = new AbortController()
    void ask<Preview>(`/api/plans/${id}/following?from=${from}`, pick(text.failed, locale), undefined, leaving.signal).then((answer) => {
      if (!leaving.signal.aborted) setTold(answer.ok ? { from, preview: answer.value } : { from, failure: answer.message })
    })
    return () => leaving.abort()
  }, [id, from, locale])
  if (id === undefined) return null
  const day = formatDay(from)
  return (
    <div className="field-type dk-field" aria-live="polite">
      {told === null || told.from !== from ? (
        <p>{pick(text.asking, locale)}</p>
      ) : 'failure' in told ? (
        <p role="alert">{told.failure}</p>
      ) : (
        <p>{sentence(told.preview)}</p>
      )}
    </div>
  )

  function sentence({ obligations, byStatus, withoutData }: Preview): string {
    if (obligations === 0) return say(text.nothing, locale, { day })
    const parts = (Object.entries(byStatus) as [VerdictStatus, number][]).map(
      ([status, count]) => `${count} ${inSentence(pick(verdictStatus[status], locale))}`,
    )
    const all = say(text.would, locale, { day, obligations, parts: parts.join('; ') })
    return withoutData === 0 ? all : `${all} ${say(text.withoutData, locale, { count: withoutData })}`
  }
}
