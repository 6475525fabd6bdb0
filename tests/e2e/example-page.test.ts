import { pathToFileURL } from 'node:url'

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'

describe('the example page and the documentation, in a browser', () => {
  let installation: Installation
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    installation = await startInstallation(3966, { SEED: 'demo', SERVER_URL: 'http://localhost:3966' })
    browser = await openBrowser()
    page = await (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage()
  })
  afterAll(async () => {
    await browser.close()
    await installation.close()
  })

  const faults = async (): Promise<unknown[]> =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])

  it("shows this week's schedule from the API, as the API gives it", async () => {
    await page.goto(`${pathToFileURL('examples/lich-tuan.html')}?api=${encodeURIComponent(`${installation.url}/public/v1`)}`)
    await page.waitForFunction(() => /^\d+ mục/.test(document.getElementById('state')?.textContent ?? ''))
    const rows = await page.locator('li').count()
    expect(rows).toBeGreaterThan(0)
    expect(await page.locator('#state').textContent()).toBe(`${rows} mục trong tuần.`)
    expect(await page.locator('h2').first().textContent()).toMatch(/^Thứ|^Chủ/i)
    expect(await faults()).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  it('says what is wrong when the API is not there', async () => {
    await page.goto(`${pathToFileURL('examples/lich-tuan.html')}?api=${encodeURIComponent('http://localhost:1/public/v1')}`)
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('Không tải được lịch')
  })

  it.each(['vi', 'en'])('the documentation reads in %s, wide and narrow', async (lang) => {
    await page.goto(`${installation.url}/public/v1/docs?lang=${lang}`)
    expect(await page.locator('h1').textContent()).toBe(lang === 'vi' ? 'API công khai' : 'Public API')
    expect(await page.locator('h3').count()).toBeGreaterThan(15)
    expect(await faults()).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})
