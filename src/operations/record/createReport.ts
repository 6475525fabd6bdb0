import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import type { CreateReportRequest } from '../../contracts/record.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { dayFromStore } from '../../documents/days.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import type { Stored } from '../../documents/stored.ts'
import { saysNothing } from '../../figures/periodReport.ts'
import { periodOf, type Period } from '../../figures/periods.ts'
import { formatDay } from '../../i18n/dates.ts'
import { reportRefused } from '../../i18n/periodReports.ts'
import { periodName } from '../../i18n/reportPeriod.ts'
import { DAY, startOfDay, type Instant } from '../../obligations/index.ts'
import type { ReportInput } from '../../reports/periodReport/input.ts'
import { readOutlineFor } from '../../store/reportOutlines.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { readInput } from './readDraft.ts'
import { reportingBody } from './readReportedPlans.ts'
import { readReportPaper } from './readReportPaper.ts'
import { mayWrite } from './storedReport.ts'

/** Begins the report on some plans and a period; for one that is not over yet it is a preview. */
export function createReport(req: PayloadRequest, asked: CreateReportRequest, now: Instant): Promise<DeskResult<{ id: Id }>> {
  return catchRefusals(req, async () => {
    if (!mayWrite(req)) return refuse(req, { text: reportRefused.mayNotWrite }, 403)
    const period = periodOf(asked)
    if (period === null) return refuse(req, { text: reportRefused.noSuchPeriod, path: 'kind' })
    const plans = await readPermitted(req, 'plans', { where: { id: { in: [...asked.plans] } } })
    const outside = refuseOutsidePlans(req, plans, period)
    if (outside !== null) return outside
    const reading = await readInput(req, { plans: asked.plans, period, knownAt: null, locale: asked.locale }, now)
    if (!reading.ok) return reading
    const { figures } = reading.input
    if (saysNothing(figures) && figures.told.running.length === 0) return refuse(req, { text: reportRefused.noData })
    const { calendar, kind, year, locale } = asked
    const outline = await readOutlineFor(req, asked.plans)
    const data = {
      ...{ calendar, kind, year, locale, title: titleOf(reading.input) },
      ...(await readReportPaper(req, reportingBody(plans), locale)),
      outline: outline === null ? null : JSON.stringify(outline),
    }
    return actInTransaction(req, async () => {
      const made = await req.payload.db.create({
        collection: 'period-reports',
        data: { ...data, plans: [...asked.plans], state: 'draft', revision: 0, editedBy: nameOf(req.user), edits: {} },
        req,
      })
      await appendAuditEntry(req, { action: 'create', subject: 'period-reports', subjectId: idOf(made), label: data.title }, now)
      return { ok: true, id: idOf(made) }
    })
  })
}

/** A period that has no day in common with a plan's own time is none of that plan. */
function refuseOutsidePlans(
  req: PayloadRequest,
  plans: readonly Stored<'plans'>[],
  { start, end }: Period,
): ReturnType<typeof refuse> | null {
  for (const { title, period } of plans) {
    if (!period?.start || !period.end) continue
    const [from, to] = [dayFromStore(period.start), dayFromStore(period.end)]
    if (startOfDay(to) + DAY > start && startOfDay(from) < end) continue
    return refuse(req, { text: reportRefused.notOfPlan, params: { plan: title, from: formatDay(from), to: formatDay(to) }, path: 'plans' })
  }
  return null
}

const LONGEST_TITLE = 300

const titleOf = ({ locale, plans, figures }: ReportInput): string =>
  `${periodName(figures.period, locale)}: ${plans.map(({ title }) => title).join('; ')}`.slice(0, LONGEST_TITLE)
