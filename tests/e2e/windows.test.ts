import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { signIn, type Caller } from '../helpers/http.ts'
import { enter, make } from '../helpers/desk.ts'
import { admin, openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'

/** An official had to write FREQ=WEEKLY;BYDAY=MO and P1M; and what counted anything was nowhere said. */
describe('a rule is written and read in words', () => {
  let installation: Installation
  let browser: Browser
  let page: Page
  let caller: Caller
  let plan: Id
  let commitment: Id

  beforeAll(async () => {
    installation = await startInstallation(3957)
    caller = await signIn(installation.url, admin.email, admin.password)
    browser = await openBrowser()
    page = await (await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 1000 } })).newPage()
    page.setDefaultTimeout(120_000)
    await enter(page, installation.url)
    const station = await make(caller, 'organizations', { name: 'Đài', code: 'dai' })
    plan = await make(caller, 'plans', { ref: 'kh', title: 'Kế hoạch', auditing: 'on', followedFrom: dayToStore('2026-01-01') })
    await make(caller, 'themes', { plan, ordinal: 1, ref: 'kh.nd.1', text: 'Một cửa' })
    commitment = await make(caller, 'commitments', {
      ref: 'kh.1',
      title: 'Chuyên mục',
      text: 'Mỗi tuần một lần.',
      plan,
      checkedBy: 'machine',
      obligors: [station],
      windows: [
        { rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2026-01-05T00:00' },
        { rrule: 'FREQ=WEEKLY;BYDAY=MO,TH', dtstart: '2026-01-05T00:00', duration: 'P3D' },
      ],
      validFrom: dayToStore('2026-01-01'),
      validTo: dayToStore('2027-01-01'),
      match: { anySubject: true },
      measure: { kind: 'count', target: 1 },
    })
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  const row = (at: number) => page.locator(`#windows-row-${at}`)
  const stored = async () =>
    (await caller.get(`/api/commitments/${commitment}?depth=0`)).body as {
      windows: Record<string, unknown>[]
      match: { anySubject: boolean }
    }
  const rules = async () =>
    (await stored()).windows.map(({ rrule, dtstart, duration, label }) => [rrule, dtstart, duration ?? null, label ?? null])
  const save = async () => {
    const answered = page.waitForResponse(
      (response) => response.url().includes(`/api/commitments/${commitment}`) && response.request().method() === 'PATCH',
    )
    await page.locator('#action-save').click()
    expect((await answered).status()).toBe(200)
    // Payload reads the saved form back before it says so; what is added until then gives way to what was saved.
    const said = page.locator('[data-sonner-toast][data-type="success"]')
    await said.first().waitFor()
    await said.first().getByRole('button').click()
    await said.first().waitFor({ state: 'detached' })
  }
  const open = async () => {
    await page.goto(`${installation.url}/admin/collections/commitments/${commitment}`)
    await page.locator('.tabs-field__tab-button', { hasText: 'Quy tắc' }).click()
    await row(1).locator('.dk-recurrence').waitFor()
  }

  it('rows are named by what they say, and no code is to be seen', async () => {
    await open()
    expect(await row(0).innerText()).toContain('Mỗi tuần một kỳ, bắt đầu từ thứ Hai')
    expect(await row(1).innerText()).toContain('được giữ nguyên')
    expect(await page.locator('#field-windows').innerText()).not.toMatch(/FREQ|RRULE|BYDAY|P\d+[DWMY]|T00:00/)
    const { violations } = await new AxeBuilder({ page }).include('.dk-recurrence').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  it('how often, from which day and how long are chosen; what the fields cannot say stays as it was', async () => {
    await row(0).getByLabel('Tần suất').selectOption('monthly')
    await row(0).getByLabel('Kỳ đầu tiên từ ngày').fill('15/02/2026')
    await row(0).getByLabel('Đơn vị của độ dài').selectOption('W')
    await page.getByText('Mỗi tháng một kỳ, bắt đầu từ ngày 15, dài 1 tuần.').waitFor()
    await save()
    expect(await rules()).toEqual([
      ['FREQ=MONTHLY;BYMONTHDAY=15', '2026-02-15T00:00', 'P1W', null],
      ['FREQ=WEEKLY;BYDAY=MO,TH', '2026-01-05T00:00', 'P3D', null],
    ])
  })

  it('a report period is chosen by its name, and a new window begins with the plan', async () => {
    await row(0).getByLabel('Tần suất').selectOption('report')
    await row(0)
      .locator('label', { hasText: /^Kỳ báo cáo/ })
      .locator('select')
      .selectOption('Q3')
    await page.locator('#field-windows').getByRole('button', { name: /Thêm/ }).click()
    await row(2).getByLabel('Tần suất').selectOption('quarterly')
    await save()
    const [report, , quarterly] = await rules()
    expect(report).toEqual(['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15', '2025-06-15T00:00', 'P3M', 'Quý III'])
    expect(quarterly).toEqual(['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', '2026-01-01T00:00', null, null])
  })

  /** Cause: the report period's label stayed beside a monthly rule, and its length, which is not shown, beside a pasted one. */
  it('the label and the length of a report period go with it', async () => {
    await row(0).getByLabel('Tần suất').selectOption('monthly')
    await row(2).getByLabel('Tần suất').selectOption('report')
    await row(2).locator('summary').click()
    await row(2)
      .locator('.dk-recurrence__paste textarea')
      .fill('DTSTART;TZID=Asia/Ho_Chi_Minh:20260105T000000\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE')
    await row(2).locator('.dk-recurrence__paste button').click()
    await row(2).getByText('được giữ nguyên').waitFor()
    await save()
    const [monthly, , pasted] = await rules()
    expect([monthly!.slice(2), pasted]).toEqual([
      [null, null],
      ['FREQ=WEEKLY;BYDAY=MO,WE', '2026-01-05T00:00', null, null],
    ])
  })

  it('on a phone nothing stands beside the page', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 1000 })
  })

  it('the plan says which of its commitments count anything, and one click ends that', async () => {
    await page.goto(`${installation.url}/admin/collections/plans/${plan}`)
    await page.getByRole('button', { name: 'Chỉ tính nội dung của kế hoạch: Chuyên mục' }).click()
    await page.getByText('Chỉ tiêu đang tính mọi nội dung').waitFor({ state: 'hidden' })
    expect((await stored()).match.anySubject).toBe(false)
  })
})
