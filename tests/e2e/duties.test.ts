import { mkdirSync } from 'node:fs'

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { dayToStore } from '../../src/documents/days.ts'
import { localDateOf } from '../../src/obligations/index.ts'
import { openBrowser, startInstallation, type Installation, type Make } from '../helpers/installation.ts'
import { password } from '../helpers/people.ts'

const year = localDateOf(Date.now()).slice(0, 4)

/** A body reports on a phone, an auditor confirms at a desk, several at once. */
describe('duties of bodies, in a browser', () => {
  let installation: Installation
  let browser: Browser
  let auditor: Page
  let editor: Page

  const before = async (make: Make): Promise<void> => {
    const station = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
    const paper = await make('organizations', { name: 'Báo Cà Mau', code: 'bao' })
    const plan = await make('plans', {
      ref: 'kh',
      title: 'Kế hoạch tuyên truyền',
      auditing: 'on',
      followedFrom: dayToStore(`${year}-01-01`),
    })
    const duty = { plan, from: dayToStore(`${year}-01-01`), until: dayToStore(`${Number(year) + 1}-01-01`) }
    await make('duties', {
      ...duty,
      ref: 'kh.d1',
      text: 'Hằng tháng gửi danh mục tin, bài về cải cách hành chính.',
      bodies: [station, paper],
      frequency: 'monthly',
    })
    await make('duties', {
      ...duty,
      ref: 'kh.d2',
      ordinal: 2,
      text: 'UBND các xã, phường báo cáo kết quả.',
      askedOf: 'UBND các xã, phường',
    })
    const person = { password, roles: ['auditor'] }
    await make('users', { ...person, email: 'giam-sat@vi-du.vn', name: 'Trần Giám Sát' })
    await make('users', { ...person, email: 'bien-tap@vi-du.vn', name: 'Lê Biên Tập', roles: ['editor'], organizations: [station] })
  }

  async function open(email: string, width: number): Promise<Page> {
    const context = await browser.newContext({
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width, height: 900 },
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
    installation = await startInstallation(3981, {}, before)
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
  async function sound(page: Page, part: string, picture?: string): Promise<void> {
    if (picture !== undefined && process.env.PICTURES !== undefined) {
      mkdirSync(process.env.PICTURES, { recursive: true })
      await page.screenshot({ path: `${process.env.PICTURES}/${picture}.png`, fullPage: true })
    }
    const { violations } = await new AxeBuilder({ page }).include(part).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  }

  it('an auditor sees every body, and what is asked of nobody yet', async () => {
    await go(auditor, '/nhiem-vu')
    await auditor.getByRole('heading', { name: 'Báo Cà Mau' }).waitFor()
    expect(await auditor.locator('.dk-duties__table tbody tr').count()).toBe(24)
    await auditor.getByText('Chưa gắn cơ quan (1)').click()
    await auditor.getByText('UBND các xã, phường', { exact: false }).first().waitFor()
    await sound(auditor, '.dk-duties', 'desk')
  })

  it('an editor sees her own alone, on a phone, and reports', async () => {
    await go(editor, '/nhiem-vu')
    expect(await editor.locator('.dk-duties__group h2').allInnerTexts()).toEqual(['Đài Phát thanh - Truyền hình Cà Mau'])
    await sound(editor, '.dk-duties', 'phone')
    await editor.locator('.dk-duties__table tbody a').first().tap()
    await editor.locator('.dk-duty').waitFor()
    expect(await editor.locator('.dk-duty').innerText()).toMatch(/Quá hạn[\s\S]*Tháng 01 năm \d{4}/)
    await sound(editor, '.dk-duties', 'one-phone')
    await editor.getByRole('button', { name: 'Báo cáo kết quả' }).tap()
    await dialog(editor).getByRole('button', { name: 'Báo cáo kết quả' }).tap()
    await dialog(editor).getByText('Hãy ghi nội dung báo cáo.').waitFor()
    await sound(editor, 'dialog')
    await dialog(editor).locator('textarea').fill('Đã gửi danh mục 12 tin, bài.')
    await dialog(editor).locator('[name="document"]').fill('12/BC-PTTH')
    await dialog(editor).locator('[name="url"]').fill('https://vi-du.vn/bao-cao')
    await dialog(editor).getByRole('button', { name: 'Báo cáo kết quả' }).tap()
    await editor.getByText('12/BC-PTTH').waitFor()
    expect(await editor.locator('.dk-finding__thread').innerText()).toMatch(/Lê Biên Tập[\s\S]*12 tin, bài[\s\S]*vi-du\.vn\/bao-cao/)
  })

  it('the auditor is led to it from the work list, and confirms what is reported together', async () => {
    await go(auditor, '/viec-can-lam')
    await auditor.locator('.dk-work__group', { hasText: 'Báo cáo nhiệm vụ chờ xác nhận (1)' }).waitFor()
    await sound(auditor, '.dk-work')
    await go(auditor, '/nhiem-vu?state=reported')
    await auditor.getByLabel('Chọn tất cả trong trang').check()
    await auditor.getByRole('button', { name: /Xác nhận các báo cáo đã chọn \(1\)/ }).click()
    await auditor.getByText('Không có nhiệm vụ nào khớp với lựa chọn.', { exact: false }).waitFor()
    await go(auditor, '/nhiem-vu?state=confirmed')
    expect(await auditor.locator('.dk-duties__table tbody').innerText()).toMatch(/Được xác nhận[\s\S]*1 tài liệu[\s\S]*Trần Giám Sát/)
  })

  it('several bodies are reminded, a notice each', async () => {
    await go(auditor, '/nhiem-vu?state=overdue')
    await auditor.getByLabel('Chọn tất cả trong trang').check()
    await auditor.getByRole('button', { name: /Nhắc các cơ quan/ }).click()
    await auditor.getByText('Đã gửi nhắc cho 2 cơ quan.').waitFor()
    await sound(auditor, '.dk-duties')
  })

  it('filters stand in the address; one that is none is said', async () => {
    await go(auditor, '/nhiem-vu')
    await auditor.getByLabel('Xếp theo').selectOption('plan')
    await auditor.getByRole('button', { name: 'Xem', exact: true }).click()
    await auditor.waitForURL(/by=plan/)
    expect(await auditor.locator('.dk-duties__group h2').allInnerTexts()).toEqual(['Kế hoạch tuyên truyền'])
    await go(auditor, '/nhiem-vu?period=never')
    await auditor.getByRole('alert').first().waitFor()
    await go(auditor, '/nhiem-vu?occurrence=1:1:once')
    await auditor.getByText('Không tìm thấy nhiệm vụ', { exact: false }).waitFor()
    await sound(auditor, '.dk-duties')
  })
})
