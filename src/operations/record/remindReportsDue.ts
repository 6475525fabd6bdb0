import type { Payload, PayloadRequest } from 'payload'

import { inTransaction } from '../../database/inTransaction.ts'
import { readAmong } from '../../database/read.ts'
import { periodCode } from '../../figures/periodCode.ts'
import { formatDay } from '../../i18n/dates.ts'
import { periodName } from '../../i18n/reportPeriod.ts'
import { reportDueMail, scheduledStateWords } from '../../i18n/reportSchedule.ts'
import type { Instant } from '../../obligations/index.ts'
import { pick } from '../../platform/text.ts'
import { isReminded } from '../../rules/reportSchedule.ts'
import { writeNotice } from '../delivery/writeNotice.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { dueReports, type ScheduledReport } from './reportCalendar.ts'

/** Names the reminder of one report: it goes out once, however often the job runs. */
const keyOf = ({ schedule, period }: ScheduledReport): string => `reportDue:${schedule}:${periodCode(period)}`

/** Reminds auditors of the reports whose day for it has come and that nobody has signed, each once. Gives back how many. */
export const remindReportsDue = (
  payload: Payload,
  now: Instant,
  stillHolds: (req: PayloadRequest) => Promise<boolean> = async () => true,
): Promise<number> =>
  inTransaction(payload, async (req) => {
    const due = (await dueReports(req, now)).filter(({ state, days }) => isReminded(state, days.remind, now))
    const told = await readAmong(req, 'notices', { field: 'key', values: due.map(keyOf), select: { key: true } })
    const known = new Set(told.map(({ key }) => key))
    const fresh = due.filter((one) => !known.has(keyOf(one)))
    // Another instance has taken over: it reminds.
    if (fresh.length === 0 || !(await stillHolds(req))) return 0
    for (const one of fresh) await remindOfReport(req, one, now)
    return fresh.length
  })

async function remindOfReport(req: PayloadRequest, due: ScheduledReport, now: Instant): Promise<void> {
  const { schedule, planTitle, period, days, state } = due
  await writeNotice(
    req,
    { key: keyOf(due), kind: 'reportDue' },
    (locale) =>
      reportDueMail(
        {
          report: periodName(period, locale),
          plan: planTitle,
          sending: formatDay(days.sending),
          internal: formatDay(days.internal),
          state: pick(scheduledStateWords[state], locale),
        },
        locale,
      ),
    now,
  )
  await appendAuditEntry(
    req,
    {
      action: 'remindReportDue',
      subject: 'report-schedules',
      subjectId: schedule,
      label: due.title,
      details: { report: `${periodName(period, 'vi')}, ${planTitle}`, sending: days.sending },
    },
    now,
  )
}
