import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { dayToStore } from '../../src/documents/days.ts'
import { enter } from '../helpers/desk.ts'
import { openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'

/** The quarter of which everything is over: it is shown whenever the test runs. */
const quarter = 'period=civil-2026-Q1'

/** Where pictures of the pages are put, for whoever wants to look at them. */
const pictures = process.env.E2E_PICTURES

describe('coverage, and pages at an earlier time', () => {
  let installation: Installation
  let browser: Browser
  let page: Page
  let theme: string
  let key: string

  beforeAll(async () => {
    installation = await startInstallation(3991, {}, async (make) => {
      const body = await make('organizations', { name: 'Đài Phát thanh - Truyền hình', code: 'dai' })
      const channel = await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization: body })
      const form = await make('forms', { code: 'tin', name: 'Tin' })
      const plan = await make('plans', {
        ref: 'kh',
        title: 'Kế hoạch tuyên truyền cải cách hành chính',
        auditing: 'on',
        followedFrom: dayToStore('2020-01-01'),
      })
      const themed = (ordinal: number, text: string, more: Record<string, unknown> = {}) =>
        make('themes', { plan, ordinal, ref: `t${ordinal}`, text, parAreas: ['tthc'], ...more })
      const procedures = await themed(1, 'Cải cách thủ tục hành chính', { isGroup: true })
      const oneDoor = await themed(2, 'Cơ chế một cửa, một cửa liên thông', { parent: procedures, marker: 'a)' })
      theme = String(await themed(3, 'Dịch vụ công trực tuyến toàn trình', { parent: procedures, marker: 'b)' }))
      const commitment = await make('commitments', {
        ref: 'weekly',
        title: 'Mỗi tuần một tin truyền hình',
        text: 'Mỗi tuần một tin trên truyền hình.',
        plan,
        checkedBy: 'machine',
        obligors: [body],
        windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2026-03-02T00:00' }],
        validFrom: dayToStore('2026-03-02'),
        validTo: dayToStore('2026-03-30'),
        match: { media: ['tv'], forms: [form], anySubject: true },
        measure: { kind: 'count', target: 1 },
      })
      key = `${commitment}:${body}:0:2026-03-23T00:00:00+07:00`
      for (const day of ['02-10', '03-03', '03-10', '03-24'])
        await make('placements', {
          title: `Một cửa liên thông ${day}`,
          channel,
          form,
          organization: body,
          status: 'delivered',
          themes: [oneDoor],
          plannedStart: `2026-${day}T01:00:00.000Z`,
          plannedSeconds: 300,
        })
    })
    browser = await openBrowser()
    page = await (
      await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1440, height: 900 } })
    ).newPage()
    page.setDefaultTimeout(120_000)
    await enter(page, installation.url)
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  const visit = async (query: string, on = page): Promise<void> => {
    await on.goto(`${installation.url}/admin/bao-phu?${query}`)
    await on.locator('.dk-matrix__answer[aria-busy="false"]').waitFor()
  }
  const faults = async (within: string, on = page) =>
    (await new AxeBuilder({ page: on }).include(within).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  const picture = async (name: string, on = page): Promise<void> => {
    if (pictures === undefined) return
    mkdirSync(pictures, { recursive: true })
    await on.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  }
  const inEnglish = async (path: string): Promise<Page> => {
    const context = await browser.newContext({ storageState: await page.context().storageState(), viewport: { width: 1440, height: 900 } })
    await context.addCookies([{ name: 'payload-lng', value: 'en', url: installation.url }])
    const english = await context.newPage()
    english.setDefaultTimeout(120_000)
    await english.goto(`${installation.url}${path}`)
    return english
  }

  it('opens from the menu: themes as a tree by month, zeros by a sign, and what is not covered with a first step', async () => {
    await page.getByRole('link', { name: 'Độ bao phủ nội dung' }).click()
    await page.locator('.dk-matrix__answer').waitFor()
    await visit(quarter)
    expect(await page.locator('.dk-coverage table').getByRole('columnheader').allInnerTexts()).toEqual([
      'Nội dung',
      '01/2026',
      '02/2026',
      '03/2026',
      'Cả kỳ',
    ])
    expect(await page.locator('.dk-coverage tbody').first().locator('tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^Cải cách thủ tục hành chính\s+0\s+1\s*5 phút\s+3\s*15 phút\s+4\s*20 phút$/),
      expect.stringMatching(/^a\) Cơ chế một cửa/),
      expect.stringMatching(/^b\) Dịch vụ công trực tuyến toàn trình\s+0\s+0\s+0\s+0$/),
    ])
    expect(await page.getByRole('heading', { name: 'Chưa có nội dung (1)' }).isVisible()).toBe(true)
    await picture('coverage-1440-vi')
    expect(await faults('.dk-coverage')).toEqual([])
  })

  it('the first step opens a blank placement that has the theme', async () => {
    const href = await page.getByRole('link', { name: /^Xếp lịch cho/ }).getAttribute('href')
    expect(href).toContain(`themes=${theme}`)
    await page.goto(`${installation.url}${href}`)
    await page.locator('#field-themes').getByText('Dịch vụ công trực tuyến toàn trình').first().waitFor()
  })

  it('the keyboard opens a cell and comes back to it', async () => {
    await visit(quarter)
    await page.locator('.dk-coverage td[tabindex="0"]').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.locator('.dk-coverage__placements li').first().waitFor()
    expect(await page.locator('.dk-coverage__placements li').allInnerTexts()).toEqual([expect.stringMatching(/^Một cửa liên thông 02-10/)])
    expect(new URL(page.url()).searchParams.get('cell')).toMatch(/~2026-02$/)
    await picture('coverage-cell-1440-vi')
    expect(await faults('.dk-coverage')).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.dk-matrix__panel').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toMatch(/~2026-02$/)
  })

  it('what is chosen stands in the address', async () => {
    await visit(quarter)
    await page.getByRole('button', { name: 'Lĩnh vực cải cách hành chính' }).click()
    await page.getByRole('rowheader', { name: 'Cải cách thủ tục hành chính' }).waitFor()
    await page.getByRole('button', { name: 'Loại hình' }).click()
    await page.getByRole('columnheader', { name: 'Truyền hình' }).waitFor()
    expect(new URL(page.url()).search).toBe(`?rows=area&columns=medium&${quarter}`)
  })

  it('on a phone a list has the same figures', async () => {
    const phone = await (
      await browser.newContext({
        storageState: await page.context().storageState(),
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      })
    ).newPage()
    phone.setDefaultTimeout(120_000)
    await visit(quarter, phone)
    const rows = phone.locator('.dk-matrix__list details')
    await rows.first().waitFor()
    expect((await rows.locator('summary').allInnerTexts())[1]).toMatch(/^a\) Cơ chế một cửa, một cửa liên thông\s*4 lượt, 20 phút/)
    await rows.nth(1).locator('summary').tap()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await picture('coverage-390-vi', phone)
    expect(await faults('.dk-coverage', phone)).toEqual([])
    await phone.goto(`${installation.url}/admin?asOf=2026-03-15`)
    await phone.locator('.dk-past__mark').waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await picture('dashboard-past-390-vi', phone)
    await phone.goto(`${installation.url}/admin/ket-qua-danh-gia?obligation=${encodeURIComponent(key)}&asOf=2026-03-15`)
    await phone.locator('.dk-past__beside').waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await picture('verdict-past-390-vi', phone)
    await phone.context().close()
  })

  it('the dashboard at an earlier time: marked, nothing to act on, and what differs from now leads to both verdicts', async () => {
    await page.goto(`${installation.url}/admin?asOf=2026-03-15`)
    expect(await page.locator('.dk-past__mark').innerText()).toContain('Số liệu quá khứ: kết quả tính đến hết ngày 15/03/2026')
    expect(await page.getByRole('button', { name: /Đánh giá lại ngay|Tiếp nhận/ }).count()).toBe(0)
    await page.getByText('2 kết quả khác hiện nay').click()
    await picture('dashboard-past-1440-vi')
    expect(await faults('.dk-dashboard')).toEqual([])
    await page.locator('.dk-past__differs li a').last().click()
    await page.locator('.dk-past__beside').waitFor()
    expect(await page.locator('.dk-past__beside tbody tr').first().innerText()).toMatch(/Đánh giá\s+Chưa đến kỳ\s+Đạt \(khác\)/)
    expect(await page.locator('.dk-verdict').getByText('không xử lý được ở đây').count()).toBe(1)
    await picture('verdict-past-1440-vi')
    expect(await faults('.dk-verdict')).toEqual([])
    await page.getByRole('button', { name: 'Về hiện nay' }).click()
    await page.waitForURL(/\/admin\/collections\/obligations\/\d+$/)
    await page.getByLabel('Tính đến').first().waitFor()
  })

  it('both pages in English', async () => {
    const dashboard = await inEnglish('/admin?asOf=2026-03-15')
    expect(await dashboard.locator('.dk-past__mark').innerText()).toContain('Figures of the past: as of the end of 15/03/2026')
    await dashboard.getByText('2 verdicts differ from now').click()
    await picture('dashboard-past-1440-en', dashboard)
    await visit(quarter, dashboard)
    expect(await dashboard.getByRole('heading', { level: 1 }).innerText()).toBe('Coverage of themes')
    await picture('coverage-1440-en', dashboard)
    await dashboard.context().close()
  })
})
