import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { dayToStore } from '../../src/documents/days.ts'
import { enter } from '../helpers/desk.ts'
import { openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'

/** The quarter of which everything is over: it is shown whenever the test runs. */
const quarter = 'period=civil-2026-Q1'

describe('the matrix of what is owed', () => {
  let installation: Installation
  let browser: Browser
  let page: Page
  let commitment: string

  beforeAll(async () => {
    installation = await startInstallation(3995, {}, async (make) => {
      const bodies = [
        await make('organizations', { name: 'UBND xã Đất Mũi', code: 'dat-mui' }),
        await make('organizations', { name: 'UBND xã Năm Căn', code: 'nam-can' }),
      ]
      const form = await make('forms', { code: 'tin', name: 'Tin' })
      const plan = await make('plans', {
        ref: 'kh',
        title: 'Kế hoạch tuyên truyền cải cách hành chính',
        auditing: 'on',
        followedFrom: dayToStore('2020-01-01'),
      })
      const weekly = {
        text: 'Mỗi tuần mỗi xã một tin trên đài truyền thanh.',
        plan,
        checkedBy: 'machine',
        obligors: bodies,
        windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2026-03-02T00:00' }],
        validFrom: dayToStore('2026-03-02'),
        validTo: dayToStore('2026-03-30'),
        match: { media: ['commune_radio'], forms: [form], anySubject: true },
        measure: { kind: 'count', target: 1 },
      }
      commitment = String(await make('commitments', { ...weekly, ref: 'radio', title: 'Mỗi tuần một tin truyền thanh' }))
      await make('commitments', {
        ...weekly,
        ref: 'press',
        title: 'Mỗi tuần một tin trên báo',
        match: { media: ['print'], forms: [form], anySubject: true },
      })
      for (const [n, body] of bodies.entries()) {
        const channel = await make('channels', { name: `Đài ${n}`, code: `dai-${n}`, medium: 'commune_radio', organization: body })
        for (const day of n === 0 ? [3, 10, 17, 24] : [3])
          await make('placements', {
            title: `Một cửa liên thông ${day}/3`,
            channel,
            form,
            organization: body,
            status: 'delivered',
            plannedStart: `2026-03-${String(day).padStart(2, '0')}T01:00:00.000Z`,
            plannedSeconds: 300,
          })
      }
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
    await on.goto(`${installation.url}/admin/giam-sat?${query}`)
    await on.locator('.dk-matrix__answer[aria-busy="false"]').waitFor()
  }
  const ofOne = () => visit(`${quarter}&view=commitment&commitment=${commitment}`)
  const cells = () => page.locator('td[data-cell]')
  const faults = async (on = page) =>
    (await new AxeBuilder({ page: on }).include('.dk-matrix').analyze()).violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html }) => html),
    ])
  const query = (name: string): string | null => new URL(page.url()).searchParams.get(name)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)

  it('opens from the menu, and is a table with heads that axe finds no fault with', async () => {
    await page.getByRole('link', { name: 'Giám sát chỉ tiêu' }).click()
    await page.locator('.dk-matrix__answer, .dk-matrix__fault').first().waitFor()
    await visit(quarter)
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      'Chỉ tiêu, nhiệm vụ',
      'Tháng 1',
      'Tháng 2',
      'Tháng 3',
      'Tổng cộng',
    ])
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([
      'Mỗi tuần một tin truyền thanh',
      'Mỗi tuần một tin trên báo',
      'Tổng cộng',
    ])
    expect(await cells().allInnerTexts()).toEqual(['5/8', '0/8'])
    expect(await faults()).toEqual([])
  })

  it('the keyboard goes from cell to cell, opens one and comes back to it', async () => {
    await ofOne()
    await page.locator('td[tabindex="0"]').focus()
    expect(await focused()).toBe('Đạt, 1/1')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Không đạt, 0/1')
    await page.keyboard.press('Home')
    expect(await focused()).toContain('UBND xã Năm Căn')
    await page.keyboard.press('End')
    expect(await focused()).toMatch(/^1\/4 đạt/)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    const panel = page.locator('.dk-matrix__panel[aria-busy="false"]')
    await panel.locator('blockquote').waitFor()
    expect(await panel.innerText()).toMatch(
      /Mỗi tuần một tin truyền thanh[\s\S]*UBND xã Năm Căn[\s\S]*Mỗi tuần mỗi xã một tin trên đài truyền thanh/,
    )
    expect(query('cell')).toMatch(/^\d+~2026-03-23_2026-03-30$/)
    expect(await faults()).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.dk-matrix__panel').waitFor({ state: 'detached' })
    expect(await focused()).toBe('Không đạt, 0/1')
    expect(query('cell')).toBeNull()
  })

  it('what counted is told with its cell', async () => {
    await ofOne()
    await cells().first().click()
    await page.locator('.dk-matrix__panel').getByRole('link', { name: 'Một cửa liên thông 3/3' }).waitFor()
  })

  it('a filter stands in the address, and the browser’s own button takes it back', async () => {
    await visit(quarter)
    await page.getByLabel('Loại hình').selectOption({ label: 'Báo in' })
    await page.getByRole('rowheader', { name: 'truyền thanh' }).waitFor({ state: 'detached' })
    expect(query('medium')).toBe('print')
    await page.reload()
    await page.locator('.dk-matrix__answer[aria-busy="false"]').waitFor()
    expect(await cells().allInnerTexts()).toEqual(['0/8'])
    await page.goBack()
    await page.getByRole('rowheader', { name: 'truyền thanh' }).waitFor()
    expect(query('medium')).toBeNull()
  })

  it('the past is marked as such, and one click leads back', async () => {
    await visit(`${quarter}&asOf=2026-03-08`)
    expect(await page.locator('.dk-past__mark').innerText()).toContain('Số liệu quá khứ: kết quả tính đến hết ngày 08/03/2026')
    await page.getByRole('button', { name: 'Về hiện nay' }).click()
    await page.locator('.dk-past__mark').waitFor({ state: 'detached' })
    expect(query('asOf')).toBeNull()
  })

  it('a view that is saved is there at the next visit', async () => {
    await visit(`${quarter}&medium=print`)
    await page.getByText('Cách xem đã lưu').click()
    await page.getByLabel('Tên cách xem').fill('Báo in, quý I')
    const kept = page.waitForResponse((response) => response.url().includes('dinh-ky-matrix') && response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Lưu cách xem này' }).click()
    await kept
    await visit(quarter)
    await page.getByText('Cách xem đã lưu').click()
    await page.getByRole('button', { name: 'Báo in, quý I', exact: true }).click()
    await page.getByRole('rowheader', { name: 'truyền thanh' }).waitFor({ state: 'detached' })
    expect(query('medium')).toBe('print')
  })

  it('on a phone a list by body has the same cells', async () => {
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
    await visit(`${quarter}&view=commitment&commitment=${commitment}`, phone)
    const bodies = phone.locator('.dk-matrix__list details')
    await bodies.first().waitFor()
    expect(await bodies.locator('summary').allInnerTexts()).toEqual([
      expect.stringMatching(/^UBND xã Đất Mũi\s+4\/4 đạt/),
      expect.stringMatching(/^UBND xã Năm Căn\s+1\/4 đạt/),
    ])
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await bodies.last().locator('summary').tap()
    expect(await faults(phone)).toEqual([])
    await phone.getByRole('button', { name: '09/03/2026 – 15/03/2026: Không đạt, 0/1' }).tap()
    await phone.locator('.dk-matrix__panel blockquote').waitFor()
    await phone.context().close()
  })
})
