import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'

import { DAY, HOUR, localDateOf, startOfDay } from '../../src/obligations/index.ts'
import { signIn, type Caller } from '../helpers/http.ts'
import { admin, openBrowser, startInstallation, type Installation } from './installation.ts'

const today = startOfDay(localDateOf(Date.now()))
const weekdayOf = (instant: number): number => new Date(`${localDateOf(instant)}T00:00Z`).getUTCDay()
/** Monday of next week: nothing of that week is over while the test runs. */
const monday = today + (((8 - weekdayOf(today)) % 7) || 7) * DAY
const tuesday = monday + DAY
const evening = 20 * HOUR
const iso = (instant: number): string => new Date(instant).toISOString()
const written = (instant: number): string => localDateOf(instant).split('-').reverse().join('/')
const series = 'Cải cách hành chính - Vì nhân dân phục vụ'

describe('a week at the desk', () => {
  let installation: Installation
  let browser: Browser
  let page: Page
  let caller: Caller
  let lost: number | string

  const make = async (slug: string, data: Record<string, unknown>): Promise<number | string> => {
    const { status, body } = await caller.post(`/api/${slug}`, data)
    if (status !== 201) throw new Error(`${slug}: ${JSON.stringify(body)}`)
    return (body.doc as { id: number | string }).id
  }
  const placements = async (where: string) => (await caller.get(`/api/placements?depth=0&limit=50&sort=plannedStart&${where}`)).body.docs as Record<string, unknown>[]
  const episodes = () => placements(`where[title][equals]=${encodeURIComponent(series)}`)
  const card = (text: string): Locator => page.locator('.dk-event', { hasText: text })
  const toast = (): Locator => page.locator('.dk-toast')
  const dialog = (): Locator => page.locator('dialog[open]')
  const choose = async (field: string, text: string): Promise<void> => {
    const input = page.locator(`#field-${field} input[role="combobox"]`).first()
    await input.click()
    await input.fill(text)
    await page.locator('.rs__option', { hasText: text }).first().click()
  }

  beforeAll(async () => {
    installation = await startInstallation(3963)
    caller = await signIn(installation.url, admin.email, admin.password)
    const station = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
    const channel = await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization: station })
    const column = await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
    const report = await make('forms', { name: 'Phóng sự', code: 'phong_su' })
    const plan = await make('plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
    const promised = (ref: string, title: string, form: number | string, target: number) =>
      make('commitments', {
        ref, title, text: title, plan, checkedBy: 'machine', obligors: [station],
        windows: [{ rrule: 'FREQ=DAILY;INTERVAL=30', dtstart: `${localDateOf(today)}T00:00`, duration: 'P30D' }],
        validFrom: `${localDateOf(today)}T12:00:00.000Z`, validTo: `${localDateOf(today + 365 * DAY)}T12:00:00.000Z`,
        match: { media: ['tv'], forms: [form] }, measure: { kind: 'count', target }, makegoodWithinDays: 14,
      })
    // More than the series alone brings, so that a lost episode is always missed.
    await promised('kh.1', 'Chuyên mục cải cách hành chính', column, 6)
    await promised('kh.2', 'Phóng sự cải cách hành chính', report, 2)
    const planned = (title: string, form: number | string, start: number, plannedSeconds: number) =>
      make('placements', { title, channel, form, plannedStart: iso(start), plannedSeconds, status: 'confirmed' })
    // Days that are over take no plan; the first minutes of today have gone out already.
    await planned('Một cửa ở Đầm Dơi', report, today, 60)
    await planned('Chữ ký số ở Năm Căn', report, today + HOUR / 60, 60)
    await planned('Thời sự', report, monday + 2 * DAY + evening + 1.5 * HOUR, 3600)
    browser = await openBrowser()
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1440, height: 1000 } })
    page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(`${installation.url}/admin`)
    await page.fill('#field-email', admin.email)
    await page.fill('#field-password', admin.password)
    await page.click('button[type="submit"]')
    await page.locator('.dk-dashboard').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  it('a programme is given a weekly slot in plain fields', async () => {
    await page.goto(`${installation.url}/admin/collections/programmes/create`)
    await page.fill('#field-name', series)
    await choose('channel', 'CTV1')
    await choose('form', 'Chuyên mục')
    await choose('organization', 'Đài Phát thanh')
    await page.getByRole('button', { name: 'Đặt lịch định kỳ' }).click()
    const fields = page.locator('fieldset.dk-recurrence')
    await fields.getByLabel('Lặp lại').selectOption('weekly')
    await fields.getByLabel('Thứ Ba').check()
    for (const other of await fields.locator('.dk-recurrence__choice', { hasNotText: 'Thứ Ba' }).getByRole('checkbox').all()) await other.uncheck()
    await fields.getByLabel('Giờ phát').fill('20:00')
    await fields.getByLabel('Tính từ ngày').fill(written(monday))
    await fields.getByLabel('Tính từ ngày').press('Tab')
    await page.getByText('20:00').first().waitFor()
    await page.click('#action-save')
    await page.waitForURL(/programmes\/\d+/)
    const { body } = await caller.get('/api/programmes?depth=0')
    expect(body.docs).toMatchObject([{ name: series, rrule: 'FREQ=WEEKLY;BYDAY=TU', seconds: 900 }])
  })

  it('its slots are laid out for eight weeks', async () => {
    await page.getByRole('button', { name: 'Xếp tám tuần tới' }).click()
    await page.getByText(/Đã thêm [1-9]/).waitFor()
    const [first, second] = await episodes()
    expect(first).toMatchObject({ plannedStart: iso(tuesday + evening), plannedSeconds: 900, status: 'planned' })
    expect(second).toMatchObject({ plannedStart: iso(tuesday + 7 * DAY + evening) })
    lost = first!.id as number | string
  })

  const openWeek = async (): Promise<void> => {
    await page.goto(`${installation.url}/admin/lich?view=week&date=${localDateOf(tuesday)}`)
    await card(series).waitFor()
    await card('Thời sự').waitFor()
    await page.locator('.dk-rail__item').first().waitFor()
  }
  /** Takes a card and lets it go so that its upper edge lies where it is wanted. */
  async function drag(from: Locator, to: { x: number; y: number }): Promise<void> {
    const start = (await from.boundingBox())!
    await page.mouse.move(start.x + 30, start.y + 8)
    await page.mouse.down()
    await page.mouse.move(to.x + 20, to.y + 14, { steps: 8 })
    await page.mouse.move(to.x + 30, to.y + 8, { steps: 4 })
    await page.mouse.up()
  }
  const boxOf = async (of: Locator) => (await of.boundingBox())!

  it('an episode is dragged to another hour: this one alone', async () => {
    await openWeek()
    await card('Thời sự').scrollIntoViewIfNeeded()
    const [slot, news] = [await boxOf(card(series)), await boxOf(card('Thời sự'))]
    await drag(card(series), { x: slot.x, y: news.y })
    await dialog().getByLabel('Chỉ lần này').check()
    await dialog().getByRole('button', { name: 'Áp dụng' }).click()
    await toast().filter({ hasText: series }).waitFor()
    const [first, second] = await episodes()
    expect(first).toMatchObject({ id: lost, plannedSeconds: 900 })
    // Where the mouse lets go is a matter of a quarter of an hour.
    const start = Date.parse(String(first!.plannedStart))
    expect(Math.abs(start - (tuesday + evening + 1.5 * HOUR))).toBeLessThanOrEqual(HOUR / 4)
    expect(await toast().innerText()).toContain(`${iso(start + 7 * HOUR).slice(11, 16)} ${written(tuesday)}`)
    expect(second).toMatchObject({ plannedStart: iso(tuesday + 7 * DAY + evening) })
  })

  it('what is dragged onto it is refused, with the reason, and goes back', async () => {
    const before = await boxOf(card('Thời sự'))
    const taken = await boxOf(card(series))
    // An hour long, let go half an hour above it: it would run into it.
    await drag(card('Thời sự'), { x: taken.x, y: taken.y - 33 })
    await toast().filter({ hasText: 'Trùng giờ' }).waitFor()
    const [news] = await placements(`where[title][equals]=${encodeURIComponent('Thời sự')}`)
    expect(news).toMatchObject({ plannedStart: iso(monday + 2 * DAY + evening + 1.5 * HOUR) })
    const after = await boxOf(card('Thời sự'))
    expect([after.x, after.y].map(Math.round)).toEqual([before.x, before.y].map(Math.round))
  })

  it('an episode is pre-empted with a reason, and made good in a proposed slot', async () => {
    await card(series).click()
    await dialog().getByText('Không phát, bị thay, hủy…').click()
    await dialog().locator('input[name="reason"]').fill('Truyền hình trực tiếp kỳ họp')
    await dialog().locator('button[type="submit"]').click()
    await dialog().getByText(`Phát bù cho: ${series}`).waitFor()
    await dialog().getByRole('button', { name: /Chọn ô này/ }).first().click()
    await toast().filter({ hasText: 'Đã tạo lượt phát bù' }).waitFor()
    expect(await placements(`where[id][equals]=${lost}`)).toMatchObject([{ status: 'preempted', reason: 'Truyền hình trực tiếp kỳ họp' }])
    expect(await placements(`where[makegoodFor][equals]=${lost}`)).toMatchObject([{ status: 'confirmed' }])
  })

  it('the playout log is looked at, then recorded', async () => {
    await page.goto(`${installation.url}/admin/thuc-phat`)
    const log = [
      'Ngày phát;Giờ phát;Thời lượng;Tên chương trình',
      `${written(today)};00:00:00;00:01:00;Một cửa ở Đầm Dơi`,
      `${written(today)};00:01:00;00:01:00;Chữ ký số ở Năm Căn`,
    ].join('\r\n')
    await page.getByLabel('Kênh').selectOption({ label: 'CTV1' })
    await page.locator('input[type="file"]').setInputFiles({ name: 'nhat-ky.csv', mimeType: 'text/csv', buffer: Buffer.from(log) })
    await page.getByRole('button', { name: 'Đối chiếu' }).click()
    await page.getByText('Phát đúng kế hoạch (2)').waitFor()
    await page.getByRole('button', { name: 'Ghi vào thực phát' }).click()
    await page.getByText('Đã ghi 2 kết quả.').waitFor()
    expect((await placements('where[status][equals]=delivered')).map(({ title }) => title)).toEqual(['Một cửa ở Đầm Dơi', 'Chữ ký số ở Năm Căn'])
  })

  it('and the commitment is met', async () => {
    const promise = page.locator('article.dk-card', { hasText: 'Phóng sự cải cách hành chính' })
    const met = promise.locator('.dk-mark--good', { hasText: /^\s*Đạt\s*$/ }).first()
    await page.goto(`${installation.url}/admin`)
    await promise.waitFor()
    // The audit follows the import by half a second.
    while (!(await met.isVisible())) {
      await page.waitForTimeout(250)
      await page.reload()
      await promise.waitFor()
    }
    expect(await promise.innerText()).toMatch(/2\/2 lượt/)
  })
})
