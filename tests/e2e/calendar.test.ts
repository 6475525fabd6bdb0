import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'

import { DAY, HOUR, localDateOf, startOfDay } from '../../src/obligations/index.ts'
import { signIn, type Caller } from '../helpers/http.ts'
import { admin, openBrowser, startInstallation, type Installation } from './installation.ts'

const today = startOfDay(localDateOf(Date.now()))
/** Well ahead, so that nothing is over while the test runs. */
const day = localDateOf(today + 3 * DAY)
const evening = startOfDay(day) + 20 * HOUR
const iso = (instant: number): string => new Date(instant).toISOString()
const written = day.split('-').reverse().join('/')

describe('the scheduling desk', () => {
  let installation: Installation
  let browser: Browser
  let page: Page
  let caller: Caller
  let placement: number | string
  let lost: number | string
  let news: number | string

  const make = async (slug: string, data: Record<string, unknown>): Promise<number | string> => {
    const { status, body } = await caller.post(`/api/${slug}`, data)
    if (status !== 201) throw new Error(`${slug}: ${JSON.stringify(body)}`)
    return (body.doc as { id: number | string }).id
  }
  const stored = async (id: number | string) => (await caller.get(`/api/placements/${id}?depth=0`)).body
  const card = (text: string): Locator => page.locator('.dk-event', { hasText: text })
  const toast = (): Locator => page.locator('.dk-toast')
  const dialog = (): Locator => page.locator('dialog[open]')
  const open = async (view: string): Promise<void> => {
    await page.goto(`${installation.url}/admin/lich?view=${view}&date=${day}`)
    await card('Buổi tối').first().waitFor()
  }
  const faults = async (): Promise<unknown[]> =>
    (await new AxeBuilder({ page }).include('.dk-desk').analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])

  beforeAll(async () => {
    installation = await startInstallation(3962)
    caller = await signIn(installation.url, admin.email, admin.password)
    const station = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
    const channel = await make('channels', {
      name: 'CTV1', code: 'ctv1', medium: 'tv', organization: station,
      primeTime: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '19:45', to: '22:00' }],
    })
    const form = await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
    const plan = await make('plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
    await make('commitments', {
      ref: 'kh.1', title: 'Chuyên mục cải cách hành chính', text: 'Mỗi kỳ hai lần, mỗi lần ít nhất 15 phút.', plan,
      checkedBy: 'machine', obligors: [station],
      windows: [{ rrule: 'FREQ=DAILY;INTERVAL=30', dtstart: `${localDateOf(today)}T00:00`, duration: 'P30D' }],
      validFrom: `${localDateOf(today)}T12:00:00.000Z`, validTo: `${localDateOf(today + 365 * DAY)}T12:00:00.000Z`,
      match: { media: ['tv'], forms: [form] }, measure: { kind: 'count', target: 2 }, minSecondsEach: 900, makegoodWithinDays: 14,
    })
    const planned = (title: string, start: number) =>
      make('placements', { title, channel, form, plannedStart: iso(start), plannedSeconds: 900, status: 'confirmed' })
    placement = await planned('Buổi tối', evening)
    news = await planned('Thời sự', evening + HOUR)
    lost = await planned('Sẽ bị thay', evening + DAY)
    await make('segments', { title: 'Một cửa liên thông', seconds: 900, organization: station, _status: 'published' })
    browser = await openBrowser()
    // A browser elsewhere shows the same wall time.
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Europe/Berlin', viewport: { width: 1440, height: 1000 } })
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

  it.each(['month', 'week', 'day', 'agenda'])('shows the %s, and axe finds nothing', async (view) => {
    await open(view)
    expect(await card('Buổi tối').first().innerText()).toMatch(/20:00/)
    await page.locator('.dk-rail__item').first().waitFor()
    expect(await faults()).toEqual([])
  })

  /** Takes a card by its upper left corner and lets it go on another's day. */
  async function drag(from: Locator, to: Locator): Promise<void> {
    await from.scrollIntoViewIfNeeded()
    const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!]
    await page.mouse.move(start.x + 30, start.y + 8)
    await page.mouse.down()
    await page.mouse.move(end.x + 20, end.y + 12, { steps: 8 })
    await page.mouse.move(end.x + 30, end.y + 8, { steps: 4 })
    await page.mouse.up()
  }

  it('a card dragged to another day keeps its hour and its length', async () => {
    await open('month')
    await drag(card('Thời sự'), card('Sẽ bị thay'))
    await toast().filter({ hasText: 'Thời sự: 21:00' }).waitFor()
    expect(await stored(news)).toMatchObject({ plannedStart: iso(evening + HOUR + DAY), plannedSeconds: 900 })
  })

  it('dragged onto another it goes back, and says why', async () => {
    await drag(card('Buổi tối'), card('Sẽ bị thay'))
    await toast().filter({ hasText: 'Trùng giờ' }).waitFor()
    expect(await stored(placement)).toMatchObject({ plannedStart: iso(evening), plannedSeconds: 900 })
  })

  it('everything that dragging does, the keyboard does; ten seconds long it can be taken back', async () => {
    await open('week')
    await card('Buổi tối').focus()
    await page.keyboard.press('Enter')
    await dialog().waitFor()
    expect(await faults()).toEqual([])
    await dialog().locator('input[name="time"]').fill('19:45')
    await page.keyboard.press('Enter')
    await toast().filter({ hasText: `19:45 ${written}` }).waitFor()
    expect(await stored(placement)).toMatchObject({ plannedStart: iso(evening - HOUR / 4), plannedSeconds: 900 })
    await toast().getByText('Hoàn tác').click()
    await toast().filter({ hasText: 'Đã hoàn tác' }).waitFor()
    expect(await stored(placement)).toMatchObject({ plannedStart: iso(evening) })
  })

  it('what is too short to count is said before it is saved', async () => {
    await card('Buổi tối').focus()
    await page.keyboard.press('Enter')
    await dialog().locator('input[name="length"]').fill('5:00')
    await page.keyboard.press('Enter')
    await dialog().getByText('Vẫn lưu').waitFor()
    await dialog().getByText('Trả lại chỗ cũ').click()
    expect(await stored(placement)).toMatchObject({ plannedSeconds: 900 })
  })

  it('another editor’s change is seen without a reload', async () => {
    await caller.patch(`/api/placements/${placement}`, { plannedStart: iso(evening - HOUR) })
    await card('Buổi tối').filter({ hasText: '19:00' }).waitFor()
  })

  it('what is ready is taken from the tray', async () => {
    await page.getByRole('button', { name: /Xếp lịch… Một cửa liên thông/ }).click()
    await dialog().locator('input[name="day"]').fill(written)
    await dialog().locator('input[name="time"]').fill('18:00')
    await dialog().locator('select[name="form"]').selectOption({ label: 'Chuyên mục' })
    await dialog().locator('button[type="submit"]').click()
    await card('Một cửa liên thông').filter({ hasText: '18:00' }).waitFor()
    await page.locator('.dk-tray__item', { hasText: 'Một cửa liên thông' }).waitFor({ state: 'detached' })
  })

  it('what was pre-empted is made good in a slot that counts', async () => {
    await open('agenda')
    if (!(await card('Sẽ bị thay').isVisible())) await page.getByRole('button', { name: 'Sau' }).click()
    await card('Sẽ bị thay').click()
    await dialog().getByText('Không phát, bị thay, hủy…').click()
    await dialog().locator('input[name="reason"]').fill('Truyền hình trực tiếp')
    await dialog().locator('button[type="submit"]').click()
    await dialog().getByText('Phát bù cho: Sẽ bị thay').waitFor()
    await dialog().getByRole('button', { name: /Chọn ô này/ }).first().click()
    await toast().filter({ hasText: 'Đã tạo lượt phát bù' }).waitFor()
    expect(await stored(lost)).toMatchObject({ status: 'preempted', reason: 'Truyền hình trực tiếp' })
    const { body } = await caller.get(`/api/placements?depth=0&where[makegoodFor][equals]=${lost}`)
    expect(body.docs).toHaveLength(1)
  })
})
