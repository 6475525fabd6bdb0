import type { CollectionConfig } from 'payload'

import { touchesVerdicts } from '../src/hooks/factsChanged.ts'
import { withHistory } from '../src/hooks/history.ts'
import { keepReferenced } from '../src/hooks/keepReferenced.ts'
import { Articles } from './articles.ts'
import { allOrNothing } from './allOrNothing.ts'
import { AsRunImports } from './as-run-imports.ts'
import { AsRun } from './as-run.ts'
import { Audiences } from './audiences.ts'
import { AuditLog } from './audit-log.ts'
import { Channels } from './channels.ts'
import { Commitments } from './commitments/index.ts'
import { Feedback } from './feedback.ts'
import { Feeds } from './feeds.ts'
import { Forms } from './forms.ts'
import { Holidays } from './holidays.ts'
import { JobState } from './job-state.ts'
import { Media } from './media.ts'
import { Notices } from './notices.ts'
import { Obligations } from './obligations.ts'
import { Organizations } from './organizations.ts'
import { Placements } from './placements.ts'
import { Plans } from './plans/index.ts'
import { Programmes } from './programmes.ts'
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

  withHistory(keepReferenced(Plans)),
  withHistory(keepReferenced(Themes)),
  showsHistory(withHistory(keepReferenced(Commitments))),
  withHistory(Waivers),

  // Written by the system, which keeps its own account of them.
  ownFirst(Obligations, 'obligor'),
  ownFirst(Shortfalls, 'obligor'),
  ownFirst(Notices),

  withHistory(keepReferenced(Organizations)),
  withHistory(keepReferenced(Channels)),
  withHistory(keepReferenced(Forms)),
  withHistory(keepReferenced(Audiences)),
  withHistory(Holidays),

  withHistory(Users),
  AuditLog,
  JobState,
  withHistory(Webhooks),
  WebhookDeliveries,
]

export const collections: CollectionConfig[] = menu.map(touchesVerdicts).map(allOrNothing).map(jsonForAdmins).map(savedWhenWritten)
