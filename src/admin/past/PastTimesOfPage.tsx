'use client'

import { useRouter } from 'next/navigation.js'

import type { LocalDate } from '../../obligations/index.ts'
import type { SignedReportTimes } from '../../operations/record/signedReportTimes.ts'
import type { Locale } from '../../platform/text.ts'
import { addressAt } from './addressAt.ts'
import { PastMark, PastTimes, type TimeParams } from './PastTimes.tsx'

interface PastTimesOfPageProps {
  times: TimeParams
  today: LocalDate
  reports: readonly SignedReportTimes[]
  locale: Locale
  /** Where the page stands now, and where it stands in the past. */
  now: string
  past: string
}

/** The same on a page that the server draws: every choice is an address. */
export function PastTimesOfPage({ times, today, reports, locale, now, past }: PastTimesOfPageProps) {
  const router = useRouter()
  const choose = (next: TimeParams): void =>
    router.push(next.asOf === undefined && next.knownAt === undefined ? now : addressAt(past, next))
  return (
    <div className="dk-past-page">
      <PastTimes {...{ times, today, reports, locale }} onChoose={choose} />
      <PastMark times={times} locale={locale} onChoose={choose} />
    </div>
  )
}
