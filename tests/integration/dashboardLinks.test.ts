import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { overIn, owedIn } from '../../src/admin/dashboard/SpanAnswers.tsx'
import { readDashboard } from '../../src/admin/dashboard/readDashboard.ts'
import { adminLinks } from '../../src/admin/links.ts'
import { parseInstant } from '../../src/obligations/index.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { dashboardOf, type SpanAnswer } from '../../src/reports/dashboard.ts'
import { loadDemoYear } from '../../src/seed/demo/loadDemoYear.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { hire, password, requestOf } from '../helpers/people.ts'

const now = parseInstant('2026-11-20T10:00:00+07:00')!

describe.each(databases)('figures of the overview lead to what they count, on $name', ({ open }) => {
  let opened: TestPayload
  let server: TestServer
  let caller: Caller
  let spans: readonly SpanAnswer[]

  beforeAll(async () => {
    opened = await open()
    const { payload } = opened
    await loadDemoYear(payload, now, () => 'a password for the tests')
    await runAudit(payload, { now })
    const viewer = await hire(payload, 'viewer')
    server = await listen(opened)
    caller = await signIn(server.url, String(viewer.email), password)
    spans = dashboardOf(await readDashboard(await requestOf(payload, viewer), now, 'vi'), now).spans
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  /** The list that a link of the admin shows, asked for over HTTP. */
  const listed = async (href: string): Promise<{ status: string; commitment: number | string }[]> => {
    const { body } = await caller.get(`/api/obligations?${href.split('?')[1]}&limit=0&depth=0`)
    return body.docs as { status: string; commitment: number | string }[]
  }

  it.each(['week', 'month', 'year'])('“{kept}/{owed}” of those that fell due in the %s: exactly those obligations', async (kind) => {
    const span = spans.find((one) => one.kind === kind)!
    const docs = await listed(adminLinks('/admin').list('obligations', overIn(span, now)))
    expect(docs).toHaveLength(span.over.total)
    expect(docs.filter(({ status }) => ['met', 'madeGood'].includes(status))).toHaveLength(span.over.kept)
    expect(docs.filter(({ status }) => !['waived', 'excused'].includes(status))).toHaveLength(span.over.owed)
  })

  it.each(['week', 'month', 'year'])('“{kept}/{owed}” of the %s: the obligations of exactly those commitments', async (kind) => {
    const span = spans.find((one) => one.kind === kind)!
    const docs = await listed(adminLinks('/admin').list('obligations', owedIn(span)))
    expect(new Set(docs.map(({ commitment }) => commitment)).size).toBe(span.owed + span.notOwed)
  })

  it('the month has some that are over, so that the rule is tried', () => {
    expect(spans.find(({ kind }) => kind === 'year')!.over.total).toBeGreaterThan(10)
  })
})
