import type { CollectionConfig } from 'payload'

import { withHistory } from '../src/hooks/history.ts'
import { keepReferenced } from '../src/hooks/keepReferenced.ts'
import { Articles } from './articles.ts'
import { allOrNothing } from './allOrNothing.ts'
import { AsRunImports } from './as-run-imports.ts'
import { AsRun } from './as-run.ts'
import { Audiences } from './audiences.ts'
import { AuditLog } from './audit-log.ts'
import { FactVersions } from './fact-versions.ts'
import { Channels } from './channels.ts'
import { Commitments } from './commitments/index.ts'
import { Events } from './events.ts'
import { Duties } from './duties.ts'
import { DutyAccounts } from './duty-accounts.ts'
import { Feedback } from './feedback.ts'
import { Feeds } from './feeds.ts'
import { Findings } from './findings.ts'
import { Forms } from './forms.ts'
import { HandedReports } from './handed-reports.ts'
import { Holidays } from './holidays.ts'
import { JobState } from './job-state.ts'
import { Media } from './media.ts'
import { Notices } from './notices.ts'
import { Obligations } from './obligations.ts'
import { Organizations } from './organizations.ts'
import { Placements } from './placements.ts'
import { PeriodReports } from './period-reports.ts'
import { Plans } from './plans/index.ts'
import { Programmes } from './programmes.ts'
import { ReportFiles } from './report-files.ts'
import { ReportOutlines } from './report-outlines.ts'
import { Schemes } from './schemes.ts'
import { Scorings } from './scorings.ts'
import { ReportSchedules } from './report-schedules.ts'
import { Segments } from './segments.ts'
import { Shortfalls } from './shortfalls.ts'
import { Themes } from './themes.ts'
import { jsonForAdmins, ownFirst, savedWhenWritten, showsHistory } from './views.ts'
import { Users } from './users.ts'
import { Waivers } from './waivers.ts'
import { WebhookDeliveries } from './webhook-deliveries.ts'
import { Webhooks } from './webhooks.ts'

/** The admin's menu, in order; each with what happens around its documents. */
const menu: CollectionConfig[] = [
  ownFirst(showsHistory(withHistory(keepReferenced(Segments)))),
  ownFirst(showsHistory(withHistory(keepReferenced(Articles)))),
  ownFirst(showsHistory(withHistory(keepReferenced(Placements)))),
  ownFirst(showsHistory(withHistory(keepReferenced(Programmes)))),
  withHistory(AsRun),
  AsRunImports,
  withHistory(keepReferenced(Media)),
  withHistory(Feeds),
  withHistory(Feedback),
  ownFirst(showsHistory(withHistory(Events))),

  withHistory(keepReferenced(Plans)),
  withHistory(keepReferenced(Themes)),
  showsHistory(withHistory(keepReferenced(Commitments))),
  showsHistory(withHistory(keepReferenced(Duties))),
  withHistory(Waivers),
  showsHistory(withHistory(keepReferenced(Schemes))),

  // Written by the system, which keeps its own account of them.
  ownFirst(Obligations, 'obligor'),
  ownFirst(Shortfalls, 'obligor'),
  ownFirst(showsHistory(Findings)),
  ownFirst(showsHistory(DutyAccounts)),
  ownFirst(Notices),
  ownFirst(showsHistory(HandedReports)),
  showsHistory(withHistory(ReportSchedules)),
  PeriodReports,
  ReportFiles,
  showsHistory(withHistory(ReportOutlines)),
  Scorings,

  withHistory(keepReferenced(Organizations)),
  withHistory(keepReferenced(Channels)),
  withHistory(keepReferenced(Forms)),
  withHistory(keepReferenced(Audiences)),
  withHistory(Holidays),

  withHistory(Users),
  AuditLog,
  FactVersions,
  JobState,
  withHistory(Webhooks),
  WebhookDeliveries,
]

export const collections: CollectionConfig[] = menu.map(allOrNothing).map(jsonForAdmins).map(savedWhenWritten)
