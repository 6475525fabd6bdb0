import type { PayloadRequest } from 'payload'

import { readPermitted } from '../../database/readPermitted.ts'
import { instantFromStore } from '../../documents/instants.ts'
import { periodOf } from '../../figures/periods.ts'
import { pastText } from '../../i18n/past.ts'
import { shortPeriodName } from '../../i18n/periodNames.ts'
import { localDateOf } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { say } from '../../platform/text.ts'

/** The two times of a signed report, as an address has them. */
export interface SignedReportTimes {
  readonly id: string
  readonly name: string
  readonly asOf: string
  readonly knownAt: string
}

/** The signed reports that the person may read, the newest first, with the times that their figures are of. */
export async function signedReportTimes(req: PayloadRequest): Promise<SignedReportTimes[]> {
  const docs = await readPermitted(req, 'period-reports', {
    where: { state: { equals: 'signed' } },
    sort: '-createdAt',
    select: { calendar: true, kind: true, year: true, number: true, knownAt: true },
  })
  return docs.flatMap((doc) => {
    const period = periodOf(doc)
    if (period === null || !doc.knownAt) return []
    const name = shortPeriodName(period, localeOf(req))
    return [
      {
        id: String(doc.id),
        name: doc.number ? say(pastText.reportName, localeOf(req), { period: name, number: doc.number }) : name,
        asOf: localDateOf(period.end - 1),
        knownAt: new Date(instantFromStore(doc.knownAt)).toISOString(),
      },
    ]
  })
}
