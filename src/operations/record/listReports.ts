import type { PayloadRequest } from 'payload'

import { readPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { idsOf, type Id } from '../../documents/ids.ts'
import { hasBegun } from '../../figures/periodReport.ts'
import { calendars, kindsOf, periodOf, type Period } from '../../figures/periods.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'

const fields = {
  title: true,
  plans: true,
  calendar: true,
  kind: true,
  year: true,
  state: true,
  number: true,
  day: true,
  signedBy: true,
  editedBy: true,
  supersedes: true,
} as const

export interface ListedReport {
  readonly id: Id
  readonly period: Period
  readonly plans: readonly string[]
  readonly state: 'draft' | 'signed'
  readonly number: string | null
  readonly day: string | null
  readonly by: string
}

/** The reports that the person may read, the newest first. */
export async function listReports(req: PayloadRequest): Promise<ListedReport[]> {
  const docs = await readPermitted(req, 'period-reports', { select: fields, sort: '-createdAt' })
  const plans = await readPermittedByIds(
    req,
    'plans',
    docs.flatMap((doc) => idsOf(doc.plans)),
  )
  return docs.map((doc) => ({
    id: doc.id,
    period: periodOf(doc)!,
    plans: idsOf(doc.plans).map((plan) => plans.get(String(plan))?.title ?? String(plan)),
    state: doc.state,
    number: doc.number ?? null,
    day: doc.day ?? null,
    by: doc.signedBy || doc.editedBy || '',
  }))
}

/** Periods of these years that have begun: those that are over first, the latest of them on top. */
export function offeredPeriods(now: Instant): { readonly over: readonly Period[]; readonly running: readonly Period[] } {
  const year = Number(localDateOf(now).slice(0, 4))
  const begun = calendars
    .flatMap((calendar) =>
      [year + 1, year, year - 1, year - 2].flatMap((of) =>
        kindsOf(calendar).flatMap((kind) => periodOf({ calendar, kind, year: of }) ?? []),
      ),
    )
    .filter((period) => hasBegun(period, now))
  const latestFirst = (one: Period, other: Period): number => other.end - one.end || other.start - one.start
  return {
    over: begun.filter(({ end }) => end <= now).sort(latestFirst),
    running: begun.filter(({ end }) => end > now).sort((one, other) => one.end - other.end),
  }
}
