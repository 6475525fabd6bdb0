'use client'

import { useState } from 'react'

import type { Id } from '../../documents/ids.ts'
import { periodName } from '../../i18n/reportPeriod.ts'
import { reportPage } from '../../i18n/reportPage.ts'
import { scheduleText as text } from '../../i18n/reportSchedule.ts'
import type { Period } from '../../figures/periods.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ask } from '../ask.ts'

interface BeginReportProps {
  of: Pick<Period, 'calendar' | 'kind' | 'year'> & { plans: readonly Id[] }
  locale: Locale
  admin: string
  api: string
}

/** Begins the report for a period of the calendar, and opens it. */
export function BeginReport({ of, locale, admin, api }: BeginReportProps) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const begin = async (): Promise<void> => {
    setBusy(true)
    const answer = await ask<{ id: Id }>(`${api}/record/reports`, pick(reportPage.failed, locale), { ...of, locale })
    if (answer.ok) return window.location.assign(`${admin}/bao-cao?report=${answer.value.id}`)
    setBusy(false)
    setRefused(answer.message)
  }
  return (
    <>
      <button
        type="button"
        className="dk-button"
        disabled={busy}
        aria-label={`${pick(text.begin, locale)}: ${periodName(of, locale)}`}
        onClick={() => void begin()}
      >
        {pick(busy ? text.beginning : text.begin, locale)}
      </button>
      <p role="alert" className="dk-error">
        {refused}
      </p>
    </>
  )
}
