import type { Payload, PayloadRequest } from 'payload'

import type { Id } from '../../documents/ids.ts'
import type { Slug } from '../../documents/slugs.ts'
import type { Instant } from '../../obligations/index.ts'
import { appendAuditEntry } from '../../operations/history/appendAuditEntry.ts'
import { withSingleAuditEntry } from '../../operations/history/singleAuditEntry.ts'
import { openRows } from '../../operations/plans/rows.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { openCatalogue, type OpenCatalogue } from '../../formats/planFile/catalogue.ts'
import { namedRow } from '../../formats/planFile/catalogueNames.ts'
import { insert, insertVersioned } from '../../database/insert.ts'
import { accounts } from './accounts.ts'
import { demoYear } from './demoYear.ts'
import {
  asRunDocument,
  channelDocument,
  commitmentDocument,
  contentDocument,
  organizationDocument,
  placementDocument,
  planDocument,
  programmeDocument,
  themeDocument,
  waiverDocument,
} from './documents.ts'
import { eventRecord, handedReport, reportSchedules } from './records.ts'
import { demoAccounts, demoDuties, demoDutyDocument } from './duties.ts'
import type { DemoYear } from './rows.ts'

export interface DemoLoaded {
  ok: true
  /** People to sign in as; their passwords are kept nowhere else. */
  accounts: { email: string; password: string; role: string }[]
  placements: number
}

/** A demonstration is there already; a second one would only blur the first. */
export interface DemoRefused {
  ok: false
  refusal: 'demonstrationExists'
}

/**
 * Writes the demonstration year of `asOf` in one transaction, told in the log as one act. What people
 * edit goes through the collections' own checks; the schedule, its contents and what was aired are
 * written in bulk.
 */
export function loadDemoYear(payload: Payload, asOf: Instant, password: (email: string) => string): Promise<DemoLoaded | DemoRefused> {
  return inTransaction(payload, (req) =>
    withSingleAuditEntry(req, async () => {
      const { totalDocs } = await payload.count({ collection: 'plans', where: { demonstration: { equals: true } }, req })
      if (totalDocs > 0) return { ok: false, refusal: 'demonstrationExists' }

      const year = demoYear(asOf)
      const catalogue = openCatalogue()
      const plan = await writePlan(year, catalogue, req)
      await writeDuties(year, plan, catalogue, req, asOf)
      await writeSchedule(year, catalogue, req, asOf)
      await writeRecords(year, plan, catalogue, req)
      const made = await writeAccounts(catalogue, req, password)
      const { placements, contents, title } = year
      const details = { placements: placements.length, contents: contents.length }
      await appendAuditEntry(req, { action: 'loadDemoYear', subject: 'plans', subjectId: plan, label: title, details }, asOf)
      return { ok: true, accounts: made, placements: placements.length }
    }),
  )
}

/** The catalogues, the plan with its themes and commitments, and the programmes. */
async function writePlan(year: DemoYear, catalogue: OpenCatalogue, req: PayloadRequest) {
  const rows = openRows(req)
  const write = async (collection: Slug, code: string, document: Record<string, unknown>) => {
    const { id } = await rows.create(collection, document)
    catalogue.add(collection, code, id)
    return id
  }
  /** Forms and audiences are shared with the other plans. */
  const share = async (collection: 'forms' | 'audiences', codes: readonly string[]) => {
    const known = new Map((await rows.find(collection, 'code', codes)).map((row) => [row.code, row.id]))
    for (const code of codes) {
      const id = known.get(code)
      if (id === undefined) await write(collection, code, namedRow(collection, code))
      else catalogue.add(collection, code, id)
    }
  }

  await share('forms', [...new Set([...year.programmes, ...year.placements].map(({ form }) => form))])
  await share('audiences', ['nhan_dan', 'doanh_nghiep'])
  for (const row of year.organizations) await write('organizations', row.id, organizationDocument(row, catalogue))
  for (const row of year.channels) await write('channels', row.id, channelDocument(row, catalogue))
  const plan = await write('plans', year.ref, planDocument(year, catalogue))
  for (const row of year.themes) await write('themes', row.ref, themeDocument(row, plan))
  for (const row of year.programmes) await write('programmes', row.id, programmeDocument(row, catalogue))
  for (const [i, row] of year.commitments.entries()) await write('commitments', row.ref, commitmentDocument(row, i + 1, plan, catalogue))
  for (const row of year.waivers) await rows.create('waivers', waiverDocument(row, catalogue))
  return plan
}

/** What the plan asks of its bodies, and what they have reported so far. */
async function writeDuties(year: DemoYear, plan: Id, catalogue: OpenCatalogue, req: PayloadRequest, now: Instant): Promise<void> {
  const rows = openRows(req)
  for (const [at, duty] of demoDuties(year.ref).entries()) {
    const { id } = await rows.create('duties', demoDutyDocument(duty, { plan, ordinal: at + 1 }, year, catalogue))
    for (const account of demoAccounts({ duty, ids: { duty: id, plan }, year, now, catalogue })) await insert(req, 'duty-accounts', account)
  }
}

/** Contents, their placements, each after the one that it makes good, and what was recorded of them. */
async function writeSchedule(year: DemoYear, catalogue: OpenCatalogue, req: PayloadRequest, now: Instant): Promise<void> {
  const kinds = new Map(year.contents.map(({ id, kind }) => [id, kind]))
  for (const row of year.contents) {
    catalogue.add(row.kind, row.id, await insertVersioned(req, row.kind, contentDocument(row, catalogue, now)))
  }
  for (const row of year.placements) {
    const kind = row.contentId === null ? null : (kinds.get(row.contentId) ?? null)
    catalogue.add('placements', row.id, await insert(req, 'placements', placementDocument(row, kind, catalogue)))
    const asRun = asRunDocument(row, year, catalogue)
    if (asRun !== null) await insert(req, 'as-run', asRun)
  }
}

/** What is kept beside the schedule: reports that were handed in, events, and the calendar of reports. */
async function writeRecords(year: DemoYear, plan: Id, catalogue: OpenCatalogue, req: PayloadRequest): Promise<void> {
  for (const placement of year.placements) {
    const handed = handedReport(placement, year, catalogue)
    if (handed !== null) await insert(req, 'handed-reports', handed)
    const event = eventRecord(placement, catalogue)
    if (event !== null) await insert(req, 'events', event)
  }
  for (const schedule of reportSchedules(plan)) await insert(req, 'report-schedules', schedule)
}

async function writeAccounts(
  catalogue: OpenCatalogue,
  req: PayloadRequest,
  password: (email: string) => string,
): Promise<DemoLoaded['accounts']> {
  const rows = openRows(req)
  const made: DemoLoaded['accounts'] = []
  for (const { email, name, roles, organizations } of accounts) {
    const secret = password(email)
    await rows.create('users', {
      email,
      name,
      roles: [...roles],
      organizations: organizations.map((code) => catalogue.idOf('organizations', code)),
      password: secret,
      language: 'vi',
    })
    made.push({ email, password: secret, role: roles[0]! })
  }
  return made
}
