import type { Payload, PayloadRequest } from 'payload'

import type { Slug } from '../../../collections/slugs.ts'
import type { Instant } from '../../obligations/index.ts'
import { appendAuditEntry } from '../../operations/appendAuditEntry.ts'
import { asOneAct } from '../../operations/asOneAct.ts'
import { openRows } from '../../operations/importPlan/rows.ts'
import { inTransaction } from '../../operations/inTransaction.ts'
import { openCatalogue, type OpenCatalogue } from '../../planFile/catalogue.ts'
import { namedRow } from '../../planFile/catalogueNames.ts'
import { insert, insertVersioned } from '../../store/insert.ts'
import { accounts } from './accounts.ts'
import { demoYear } from './demoYear.ts'
import {
  asRunDocument, channelDocument, commitmentDocument, contentDocument, organizationDocument, placementDocument, planDocument,
  programmeDocument, themeDocument, waiverDocument,
} from './documents.ts'
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
  return inTransaction(payload, undefined, (req) => asOneAct(req, async () => {
    const { totalDocs } = await payload.count({ collection: 'plans', where: { demonstration: { equals: true } }, req })
    if (totalDocs > 0) return { ok: false, refusal: 'demonstrationExists' }

    const year = demoYear(asOf)
    const catalogue = openCatalogue()
    const plan = await writePlan(year, catalogue, req)
    await writeSchedule(year, catalogue, req, asOf)
    const made = await writeAccounts(catalogue, req, password)
    const { placements, contents, title } = year
    const details = { placements: placements.length, contents: contents.length }
    await appendAuditEntry(payload, req, { action: 'loadDemoYear', subject: 'plans', subjectId: plan, label: title, details }, asOf)
    return { ok: true, accounts: made, placements: placements.length }
  }))
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

async function writeAccounts(catalogue: OpenCatalogue, req: PayloadRequest, password: (email: string) => string): Promise<DemoLoaded['accounts']> {
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
