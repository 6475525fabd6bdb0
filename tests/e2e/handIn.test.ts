import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { DAY, localDateOf, startOfDay } from '../../src/obligations/index.ts'
import { written } from '../helpers/desk.ts'
import { signIn } from '../helpers/http.ts'
import { admin, openBrowser, startInstallation, type Installation, type Make } from '../helpers/installation.ts'
import { password } from '../helpers/people.ts'
import { smallPdf } from '../helpers/smallPdf.ts'

const today = startOfDay(localDateOf(Date.now()))
const day = (n: number): string => localDateOf(today + n * DAY)
const shots = process.env.SHOTS

/** A body hands in on a phone, an auditor reminds the others at a desk; then a dialogue, and the calendar of reports. */
describe('reports of bodies, dialogues and the calendar of reports, in a browser', () => {
  let installation: Installation
  let browser: Browser
  let auditor: Page
  let editor: Page

  const before = async (make: Make): Promise<void> => {
    const organization = await make('organizations', { name: 'Sở Nội vụ tỉnh Cà Mau', code: 'snv' })
    const other = await make('organizations', { name: 'Sở Tài chính tỉnh Cà Mau', code: 'stc' })
    const shared = { organization, shared: true }
    await make('channels', { name: 'Báo cáo', code: 'bc', medium: 'report', ...shared })
    const channel = await make('channels', { name: 'Đối thoại', code: 'dt', medium: 'dialogue_event', ...shared })
    const form = await make('forms', { name: 'Báo cáo', code: 'bao_cao' })
    const dialogue = await make('forms', { name: 'Đối thoại', code: 'doi_thoai', noticeDays: 7, resultDays: 10 })
    const plan = await make('plans', {
      ref: 'kh',
      title: 'Kế hoạch cải cách hành chính',
      auditing: 'on',
      followedFrom: dayToStore('2000-01-01'),
    })
    await make('commitments', {
      ...{ ref: 'kh.1', title: 'Báo cáo cải cách hành chính', text: 'Báo cáo định kỳ.', plan, obligors: [organization, other] },
      ...{ checkedBy: 'machine', match: { media: ['report'], forms: [form], anySubject: true }, measure: { kind: 'count', target: 1 } },
      windows: [{ rrule: 'FREQ=DAILY;INTERVAL=30', dtstart: `${day(-65)}T00:00`, duration: 'P30D', label: 'Kỳ' }],
      ...{ validFrom: dayToStore(day(-65)), validTo: dayToStore(day(-5)), answersDueDays: 10 },
    })
    await make('placements', {
      ...{ title: 'Đối thoại với Nhân dân', organization, channel, form: dialogue, plannedSeconds: 7200 },
      plannedStart: new Date(today + 10 * DAY).toISOString(),
    })
    const schedule = { plan, calendar: 'report', internalDays: 6, sending: 'fixedDay', sendDay: 25, move: 'after', remindDays: 5 }
    for (const [kind, sendMonth] of [
      ['Q1', 3],
      ['H1', 6],
      ['Q3', 9],
      ['Y', 12],
    ] as const)
      await make('report-schedules', { ...schedule, kind, sendMonth })
    await make('users', { password, roles: ['auditor'], email: 'giam-sat@vi-du.vn', name: 'Trần Giám Sát' })
    await make('users', {
      password,
      roles: ['editor'],
      email: 'bien-tap@vi-du.vn',
      name: 'Lê Biên Tập',
      organizations: [organization] as Id[],
    })
  }

  async function open(email: string, width: number, locale = 'vi-VN'): Promise<Page> {
    const context = await browser.newContext({
      ...{ locale, timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width, height: 900 } },
      ...(width < 640 && { hasTouch: true, isMobile: true }),
    })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(`${installation.url}/admin/login`)
    await page.fill('#field-email', email)
    await page.fill('#field-password', password)
    await page.click('button[type="submit"]')
    await page.locator('.dk-dashboard').waitFor()
    return page
  }

  beforeAll(async () => {
    installation = await startInstallation(3978, {}, before)
    const caller = await signIn(installation.url, admin.email, admin.password)
    await caller.post('/api/obligations/audit', {})
    browser = await openBrowser()
    auditor = await open('giam-sat@vi-du.vn', 1440)
    editor = await open('bien-tap@vi-du.vn', 390)
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  const go = (page: Page, path: string) => page.goto(`${installation.url}/admin${path}`)
  const dialog = (page: Page) => page.locator('dialog[open]')
  /** Nothing in the way of anybody, and nothing wider than the screen. */
  async function sound(page: Page, part: string, name: string): Promise<void> {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}-${page.viewportSize()!.width}.png`, fullPage: true })
    const { violations } = await new AxeBuilder({ page }).include(part).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  }

  it('an auditor sees who has handed in nothing', async () => {
    await go(auditor, '/nop-bao-cao')
    await auditor.locator('.dk-hand-in table').first().waitFor()
    expect(await auditor.getByText('Chưa nộp, quá hạn 26 ngày').count()).toBe(2)
    await sound(auditor, '.dk-hand-in', 'hand-in')
  })

  it('a body hands in on a phone; what is missing in the form is said where it stands', async () => {
    await go(editor, '/nop-bao-cao?state=missing')
    await editor.getByRole('button', { name: 'Nộp báo cáo: Sở Nội vụ tỉnh Cà Mau' }).tap()
    await dialog(editor).getByRole('button', { name: 'Nộp báo cáo' }).tap()
    await dialog(editor).getByText('Hãy ghi số, ký hiệu của báo cáo').waitFor()
    await sound(editor, 'dialog', 'hand-in-form')
    await dialog(editor).locator('[name="number"]').fill('45/BC-SNV')
    await dialog(editor)
      .locator('[name="day"]')
      .fill(written(today - DAY))
    const buffer = await smallPdf('Báo cáo')
    await dialog(editor).locator('[name="file"]').setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer })
    await dialog(editor).getByRole('button', { name: 'Nộp báo cáo' }).tap()
    await dialog(editor).waitFor({ state: 'detached' })
    await go(editor, '/nop-bao-cao')
    await editor.getByText('Nộp muộn 26 ngày').waitFor()
    await editor.getByText(`Số 45/BC-SNV, ngày ${written(today - DAY)}`).waitFor()
    await sound(editor, '.dk-hand-in', 'hand-in')
  })

  it('she withdraws it with a reason, and it stays in the history', async () => {
    await editor.getByRole('button', { name: 'Rút báo cáo 45/BC-SNV' }).tap()
    await dialog(editor).locator('[name="reason"]').fill('Nộp nhầm kỳ.')
    await dialog(editor).getByRole('button', { name: 'Rút báo cáo', exact: true }).tap()
    await editor.getByText('Các bản trước (1)').tap()
    await editor.getByText(/Lý do: Nộp nhầm kỳ\./).waitFor()
  })

  it('the auditor reminds all who have not, and sees when', async () => {
    await go(auditor, '/nop-bao-cao')
    await auditor.getByText('Cơ quan chưa nộp (2)').click()
    await auditor.locator('.dk-hand-in__remind textarea').fill('Đề nghị nộp trước thứ Sáu.')
    expect(await auditor.locator('.dk-hand-in__preview').innerText()).toContain('Đề nghị nộp trước thứ Sáu.')
    await sound(auditor, '.dk-hand-in', 'remind')
    await auditor.getByRole('button', { name: 'Gửi nhắc 2 báo cáo' }).click()
    await auditor.getByText('Đã gửi nhắc 2 báo cáo.').waitFor()
    await go(auditor, '/nop-bao-cao')
    await auditor.locator('td', { hasText: 'Đã nhắc lúc' }).first().waitFor()
  })

  it('filters stand in the address; what fits nothing is said', async () => {
    await go(auditor, '/nop-bao-cao')
    await auditor.selectOption('#dk-filter-state', 'waived')
    await auditor.getByRole('button', { name: 'Xem', exact: true }).click()
    await auditor.getByText('Không có báo cáo nào theo lựa chọn này.').waitFor()
    expect(new URL(auditor.url()).searchParams.get('state')).toBe('waived')
    await sound(auditor, '.dk-hand-in', 'hand-in-empty')
  })

  it('a dialogue is filled in from its list; the work list leads there', async () => {
    await go(editor, '/viec-can-lam')
    await editor.locator('.dk-work__group', { hasText: 'Thông báo trước cần công bố (1)' }).getByRole('link').first().waitFor()
    await sound(editor, '.dk-work', 'work')
    await go(editor, '/su-kien')
    await editor
      .getByText(/Chậm nhất hết ngày/)
      .first()
      .waitFor()
    await sound(editor, '.dk-events', 'events')
    await editor.getByRole('link', { name: 'Ghi thông tin: Đối thoại với Nhân dân' }).tap()
    await editor.locator('#field-invited').fill('120')
    await editor.locator('#field-present').fill('90')
    await editor.locator('#action-save').tap()
    await editor.waitForURL(/\/collections\/events\/\d+/)
    await go(auditor, '/su-kien')
    await auditor.getByText('90 dự, mời 120').waitFor()
    await sound(auditor, '.dk-events', 'events')
  })

  it('the calendar of a year tells of each report, and begins none that has not begun', async () => {
    const year = localDateOf(today).slice(0, 4)
    await go(auditor, '/bao-cao')
    await auditor.getByText(`Lịch báo cáo năm ${year}`).waitFor()
    expect(await auditor.locator('.dk-report__calendar tbody tr').count()).toBe(4)
    await sound(auditor, '.dk-report', 'calendar')
    await go(editor, '/bao-cao')
    await sound(editor, '.dk-report', 'calendar')
    await go(auditor, `/bao-cao?year=${Number(year) + 3}`)
    await auditor.getByText(`Lịch báo cáo năm ${Number(year) + 3}`).waitFor()
    expect(await auditor.getByRole('button', { name: /Lập báo cáo:/ }).count()).toBe(0)
  })
})
