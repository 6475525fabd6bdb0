import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { ReactElement } from 'react'

import { AuditLogBanner } from '../../src/admin/AuditLogBanner.tsx'
import { metricsOf } from '../../src/server/metrics.ts'
import { checkAuditLog } from '../../src/operations/history/checkAuditLog.ts'
import { at } from '../helpers/promises.ts'
import { openTestPayload, type TestPayload } from '../helpers/payload.ts'
import { foundTown, hire } from '../helpers/people.ts'
import { readRows, writeRows } from '../helpers/tampering.ts'

let opened: TestPayload
let shownTo: (role: 'admin' | 'auditor' | 'editor' | null, language?: string) => Promise<string | null>

beforeAll(async () => {
  opened = await openTestPayload()
  const { payload } = opened
  const { station } = await foundTown(payload)
  const people = {
    admin: await hire(payload, 'admin'),
    auditor: await hire(payload, 'auditor'),
    editor: await hire(payload, 'editor', [station]),
  }
  const { renderToStaticMarkup } = await import('react-dom/server')
  shownTo = async (role, language = 'vi') => {
    const element = (await AuditLogBanner({
      payload,
      user: role === null ? null : people[role],
      i18n: { language },
    } as never)) as ReactElement | null
    return element === null ? null : renderToStaticMarkup(element)
  }
})
afterAll(() => opened.close())

it('says nothing before the first check, and while the log holds', async () => {
  expect(await shownTo('admin')).toBeNull()
  await checkAuditLog(opened.payload, at('2030-01-01T03:20'))
  expect(await shownTo('admin')).toBeNull()
  expect(await metricsOf(opened.payload, opened.env).metrics()).toMatch(/^dinh_ky_audit_log_faults 0$/m)
})

it('tells auditors and administrators what is wrong and what to do, and nobody else; the figure is there to alarm on', async () => {
  await writeRows(opened.payload, (await readRows(opened.payload)).slice(0, -1))
  await checkAuditLog(opened.payload, at('2030-01-02T03:20'))
  for (const role of ['admin', 'auditor'] as const) {
    expect(await shownTo(role)).toMatch(
      /role="alert".*Nhật ký không còn nguyên vẹn.*Phần cuối nhật ký đã mất.*03:20 02\/01\/2030.*docs\/audit-log\.md/s,
    )
  }
  expect(await shownTo('auditor', 'en')).toContain('The end of the log is gone')
  expect([await shownTo('editor'), await shownTo(null)]).toEqual([null, null])
  expect(await metricsOf(opened.payload, opened.env).metrics()).toMatch(/^dinh_ky_audit_log_faults 1$/m)
})
