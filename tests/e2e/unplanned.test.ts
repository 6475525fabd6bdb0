import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { dayToStore } from '../../src/documents/days.ts'
import { localDateOf } from '../../src/obligations/index.ts'
import { password } from '../helpers/people.ts'
import { today, written, yesterday } from '../helpers/desk.ts'
import { openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'

const email = 'can-bo@vi-du.vn'
/** A picture as small as one can be. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

describe('what was not planned, recorded on a phone', () => {
  let installation: Installation
  let browser: Browser
  let page: Page
  /** What the person has touched or typed into since the page was opened. */
  let inputs: string[] = []

  beforeAll(async () => {
    installation = await startInstallation(3994, {}, async (make) => {
      const province = await make('organizations', { name: 'UBND tỉnh', code: 'tinh' })
      const commune = await make('organizations', { name: 'UBND xã Năm Căn', code: 'nam-can' })
      const form = await make('forms', { code: 'doi_thoai', name: 'Đối thoại trực tiếp' })
      await make('channels', {
        name: 'Đối thoại ở cấp xã',
        code: 'doi-thoai',
        medium: 'dialogue_event',
        organization: province,
        shared: true,
      })
      const plan = await make('plans', {
        ref: 'kh',
        title: 'Kế hoạch tuyên truyền cải cách hành chính',
        auditing: 'on',
        followedFrom: dayToStore('2020-01-01'),
      })
      const theme = await make('themes', { plan, ordinal: 1, ref: 'kh.1', marker: '1.', text: 'Đối thoại về thủ tục hành chính' })
      const year = localDateOf(yesterday).slice(0, 4)
      await make('commitments', {
        ref: 'dialogue',
        title: 'Mỗi năm một cuộc đối thoại',
        text: 'Mỗi xã mỗi năm đối thoại một lần.',
        plan,
        checkedBy: 'machine',
        obligors: [commune],
        windows: [{ rrule: 'FREQ=YEARLY', dtstart: `${year}-01-01T00:00` }],
        validFrom: dayToStore(`${year}-01-01`),
        validTo: dayToStore(`${Number(year) + 2}-01-01`),
        match: { media: ['dialogue_event'], forms: [form], themes: [theme] },
        measure: { kind: 'count', target: 1 },
      })
      await make('users', { email, password, name: 'Cán bộ xã', roles: ['editor'], organizations: [commune] })
    })
    browser = await openBrowser()
    page = await (
      await browser.newContext({
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      })
    ).newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(`${installation.url}/admin/login?redirect=%2Fadmin%2Fghi-nhan`)
    await page.fill('#field-email', email)
    await page.fill('#field-password', password)
    await page.click('button[type="submit"]')
    await page.locator('form.dk-record__form').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  const touch = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    inputs.push(name)
    await act()
  }
  const meeting = async (title: string): Promise<void> => {
    inputs = []
    await touch('what', () => page.fill('[name="title"]', title))
    await touch('when', () => page.getByRole('radio', { name: 'Hôm qua' }).check())
    await touch('time', () => page.fill('[name="time"]', '8:30'))
    await touch('theme', () => page.selectOption('[name="theme"]', { label: '1. Đối thoại về thủ tục hành chính' }))
    await touch('photo', () => page.setInputFiles('[name="photo"]', { name: 'anh.png', mimeType: 'image/png', buffer: picture }))
  }

  /** What stands beside a field that is marked as wrong; null of one that is not. */
  const saidBeside = async (name: string): Promise<string | null> => {
    const fault = await page.locator(`[name="${name}"]`).getAttribute('aria-describedby')
    return fault === null ? null : page.locator(`[id="${fault}"]`).innerText()
  }
  const isBeforeTheReader = (selector: string): Promise<boolean> =>
    page
      .locator(selector)
      .evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().top < innerHeight / 2)

  it('the page fits a phone, has no fault, and knows the only place there is', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(
      (await new AxeBuilder({ page }).include('.dk-record').analyze()).violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html }) => html),
      ]),
    ).toEqual([])
    expect(await page.locator('[name="channel"] option:checked').innerText()).toBe('Đối thoại ở cấp xã')
  })

  it('a meeting of yesterday takes at most six inputs, and is told to count', async () => {
    await meeting('Đối thoại với người dân khóm 3')
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).tap()
    const outcome = page.locator('.dk-record__outcome')
    await outcome.waitFor()
    expect(await outcome.innerText()).toMatch(
      /Đã tổ chức: Đối thoại với người dân khóm 3[\s\S]*Mỗi năm một cuộc đối thoại · UBND xã Năm Căn\s+1\/1/,
    )
    expect(inputs.length).toBeLessThanOrEqual(6)
    expect((await new AxeBuilder({ page }).include('.dk-record').analyze()).violations.map(({ id }) => id)).toEqual([])
  })

  it('it lies in the list with its mark, who entered it, and its picture', async () => {
    await page.getByRole('link', { name: 'Mở để bổ sung' }).tap()
    await page.locator('#field-unplanned__enteredBy').waitFor()
    expect(await page.locator('#field-unplanned__enteredBy').inputValue()).toBe('Cán bộ xã')
    await page.goto(`${installation.url}/admin/collections/placements`)
    await page.locator('.cell-status').first().waitFor()
    expect(await page.locator('.cell-status').first().innerText()).toContain('Ngoài lịch')
  })

  it('the same again is asked about before it is recorded', async () => {
    await page.goto(`${installation.url}/admin/ghi-nhan`)
    await page.locator('form.dk-record__form').waitFor()
    await meeting('Đối thoại với người dân khóm 3')
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).tap()
    await page.getByText(`ngày ${written(yesterday)} đã được ghi nhận`).waitFor()
    await page.getByRole('button', { name: 'Sửa lại' }).tap()
    expect(await page.inputValue('[name="title"]')).toBe('Đối thoại với người dân khóm 3')
  })

  it('what is missing is named, where it is missing; what is ahead is refused, and nothing typed is lost', async () => {
    await page.fill('[name="title"]', '')
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).tap()
    await page.getByText('Hãy ghi nội dung đã thực hiện.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('title')
    expect(await saidBeside('title')).toBe('Hãy ghi nội dung đã thực hiện.')
    await page.fill('[name="title"]', 'Chưa diễn ra')
    await page.getByRole('radio', { name: 'Ngày khác' }).check()
    await page.fill('[name="day"]', written(today + 5 * 86_400_000))
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).tap()
    await page.getByText('chưa diễn ra nên chưa thể ghi nhận').waitFor()
    expect([await saidBeside('title'), await saidBeside('time')]).toEqual([null, expect.stringContaining('chưa diễn ra')])
    await page.fill('[name="day"]', '31/31/2026')
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).tap()
    await page.locator('[name="day"][aria-invalid]').waitFor()
    await page.fill('[name="day"]', written(yesterday))
    await page.fill('[name="url"]', 'biên bản')
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).tap()
    await page.locator('[name="url"][aria-invalid]').waitFor()
    expect(await page.inputValue('[name="title"]')).toBe('Chưa diễn ra')
  })

  it('a mistake is taken back at once, and the obligation says so', async () => {
    await page.fill('[name="url"]', '')
    await page.fill('[name="title"]', 'Ghi nhầm')
    // At the hour of the first it would be asked about.
    await page.fill('[name="time"]', '14h')
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).tap()
    await page.locator('.dk-record__outcome', { hasText: '2/1' }).waitFor()
    expect(await isBeforeTheReader('.dk-record__outcome')).toBe(true)
    await page.getByRole('button', { name: 'Hoàn tác' }).tap()
    await page.getByText('Đã rút lại “Ghi nhầm”').waitFor()
    await page.goto(`${installation.url}/admin/collections/obligations`)
    await page.locator('td', { hasText: '1/1' }).first().waitFor()
  })
})
