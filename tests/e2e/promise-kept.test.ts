import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { DAY, localDateOf, startOfDay } from '../../src/obligations/index.ts'
import { callerAt, signIn } from '../helpers/http.ts'
import { choose, make } from './desk.ts'
import { admin, openBrowser, startInstallation, type Installation } from './installation.ts'

const today = localDateOf(Date.now())
const tomorrow = localDateOf(startOfDay(today) + DAY)
const inAYear = localDateOf(startOfDay(today) + 365 * DAY)
const [year, month, day] = tomorrow.split('-')

describe('an editor keeps a promise', () => {
  let installation: Installation
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    installation = await startInstallation(3961)
    const caller = await signIn(installation.url, admin.email, admin.password)
    const station = await make(caller, 'organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
    await make(caller, 'channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization: station })
    const form = await make(caller, 'forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
    const plan = await make(caller, 'plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
    await make(caller, 'commitments', {
      ref: 'kh.1',
      title: 'Chuyên mục cải cách hành chính',
      text: 'Mỗi kỳ một lần, mỗi lần ít nhất 15 phút.',
      plan,
      checkedBy: 'machine',
      obligors: [station],
      windows: [{ rrule: 'FREQ=DAILY;INTERVAL=30', dtstart: `${today}T00:00`, duration: 'P30D' }],
      validFrom: `${today}T12:00:00.000Z`,
      validTo: `${inAYear}T12:00:00.000Z`,
      match: { media: ['tv'], forms: [form] },
      measure: { kind: 'count', target: 1 },
      minSecondsEach: 900,
    })
    browser = await openBrowser()
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1440, height: 900 } })
    page = await context.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  const card = () => page.locator('article.dk-card', { hasText: 'Chuyên mục cải cách hành chính' })

  it('signs in and sees what is at risk', async () => {
    await page.goto(`${installation.url}/admin`)
    await page.fill('#field-email', admin.email)
    await page.fill('#field-password', admin.password)
    await page.click('button[type="submit"]')
    await card().getByText('Có nguy cơ thiếu').first().waitFor()
    expect(await card().innerText()).toMatch(/0\/1 lượt/)
  })

  it('writes a segment and publishes it', async () => {
    await page.goto(`${installation.url}/admin/collections/segments/create`)
    await page.fill('#field-title', 'Một cửa liên thông ở xã Đầm Dơi')
    await choose(page, 'organization', 'Đài Phát thanh')
    await page.waitForURL(/segments\/\d+/)
    await page.click('#action-save')
    await page.locator('.payload-toast-item.toast-success, .toast-success').first().waitFor()
    const { body } = await (await signIn(installation.url, admin.email, admin.password)).get('/api/segments')
    expect(body.docs).toMatchObject([{ title: 'Một cửa liên thông ở xã Đầm Dơi', slug: 'mot-cua-lien-thong-o-xa-dam-doi', _status: 'published' }])
  })

  it('places it tomorrow at eight in the evening', async () => {
    await page.goto(`${installation.url}/admin/collections/placements/create`)
    await choose(page, 'content', 'Một cửa liên thông')
    await choose(page, 'channel', 'CTV1')
    await choose(page, 'form', 'Chuyên mục')
    const start = page.locator('#field-plannedStart input')
    await start.fill(`${day}/${month}/${year} 20:00`)
    await start.press('Enter')
    await page.fill('#field-plannedSeconds', '900')
    await choose(page, 'status', 'Đã chốt lịch')
    await page.click('#action-save')
    await page.waitForURL(/placements\/\d+/)
    const { body } = await (await signIn(installation.url, admin.email, admin.password)).get('/api/placements')
    expect(body.docs).toMatchObject([{ plannedStart: `${tomorrow}T13:00:00.000Z`, status: 'confirmed', title: 'Một cửa liên thông ở xã Đầm Dơi' }])
  })

  it('and the commitment turns green', async () => {
    await page.goto(`${installation.url}/admin`)
    const green = card().locator('.dk-mark--good', { hasText: 'Đúng tiến độ' })
    // The audit follows the change by half a second; the page refreshes itself when it is looked at again.
    while (!(await green.isVisible())) {
      await page.waitForTimeout(250)
      await page.reload()
      await card().waitFor()
    }
    expect(await page.locator('.dk-dashboard').innerText()).not.toMatch(/nguy cơ thiếu/)
  })

  it('nobody who is signed out sees any of it', async () => {
    expect((await callerAt(installation.url).get('/api/placements')).status).toBe(403)
  })
})
