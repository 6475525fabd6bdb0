import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { enter } from '../helpers/desk.ts'
import { openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'

describe('the guides', () => {
  let installation: Installation
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    installation = await startInstallation(3990)
    browser = await openBrowser()
    page = await (await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } })).newPage()
    page.setDefaultTimeout(120_000)
    await enter(page, installation.url)
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  it('“?” leads to the section that explains the page', async () => {
    await page.goto(`${installation.url}/admin/giam-sat`)
    await page.getByRole('link', { name: 'Hướng dẫn cho trang này' }).click()
    await page.waitForURL(/\/admin\/huong-dan\/giam-sat#muc-2$/)
    await page.locator('#muc-2').waitFor()
    expect(await page.locator('#muc-2').innerText()).toBe('2. Giám sát chỉ tiêu')
  })

  it('shows its pictures', async () => {
    const broken = await page.locator('.dk-guide__text img').evaluateAll(async (images) => {
      const all = images as HTMLImageElement[]
      for (const image of all) image.loading = 'eager'
      await Promise.all(all.map((image) => image.decode().catch(() => null)))
      return all.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src)
    })
    expect(broken).toEqual([])
  })

  it.each([1440, 390])('fits %d px, and axe finds nothing serious', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${installation.url}/admin/huong-dan/bien-tap`)
    await page.locator('.dk-guide__text h2').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    const { violations } = await new AxeBuilder({ page }).include('.dk-guide').analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  })

  it('pictures are for staff alone', async () => {
    const picture = `${installation.url}/api/guide/pictures/lich-thang.png`
    expect((await fetch(picture)).status).toBe(404)
    expect((await page.request.get(`${installation.url}/api/guide/pictures/..%2Feditor.vi.md`)).status()).toBe(404)
  })
})
