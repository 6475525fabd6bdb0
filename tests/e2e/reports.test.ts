import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { dayToStore } from '../../src/documents/days.ts'
import { localDateOf } from '../../src/obligations/index.ts'
import { today } from '../helpers/desk.ts'
import { openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'
import { password } from '../helpers/people.ts'

const email = 'giam-sat@vi-du.vn'
const year = Number(localDateOf(today).slice(0, 4)) - 1

describe('a periodic report in the browser', () => {
  let installation: Installation
  let browser: Browser
  let page: Page
  let address: string

  beforeAll(async () => {
    installation = await startInstallation(3981, {}, async (make) => {
      const station = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
      await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization: station })
      const form = await make('forms', { code: 'chuyen_muc', name: 'Chuyên mục' })
      const plan = await make('plans', {
        ref: 'kh',
        title: 'Kế hoạch tuyên truyền cải cách hành chính',
        auditing: 'on',
        issuer: station,
        followedFrom: dayToStore('2000-01-01'),
      })
      await make('commitments', {
        ref: 'weekly',
        title: 'Chuyên mục hằng tuần',
        text: 'Mỗi tuần một lần.',
        plan,
        checkedBy: 'machine',
        obligors: [station],
        windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: `${year}-01-01T00:00` }],
        validFrom: dayToStore(`${year}-01-01`),
        validTo: dayToStore(`${year}-03-01`),
        match: { media: ['tv'], forms: [form], anySubject: true },
        measure: { kind: 'count', target: 1 },
      })
      await make('users', { email, password, name: 'Cán bộ giám sát', roles: ['auditor'], organizations: [] })
    })
    browser = await openBrowser()
    page = await (await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } })).newPage()
    await page.goto(`${installation.url}/admin/login?redirect=%2Fadmin%2Fbao-cao`)
    await page.fill('#field-email', email)
    await page.fill('#field-password', password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Báo cáo định kỳ' }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  const faults = async (): Promise<string[]> =>
    (await new AxeBuilder({ page }).include('.dk-report').analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)
  const sideways = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

  it('is begun from the list, on the plan and a period that is over', async () => {
    expect(await faults()).toEqual([])
    await page.getByLabel('Kỳ báo cáo', { exact: true }).selectOption(`civil:M1:${year}`)
    await page.getByRole('button', { name: 'Lập báo cáo' }).click()
    await page.waitForURL(/report=/)
    address = page.url()
    await page
      .getByRole('heading', { name: /Tháng 01/ })
      .first()
      .waitFor()
    expect(await faults()).toEqual([])
  })

  it('what a person writes stands in its place; a figure written over is marked with what was computed', async () => {
    const paragraph = page
      .locator('.dk-report__paragraph--text, .dk-report__paragraph--item')
      .filter({ has: page.locator('.dk-report__figure') })
      .first()
    await paragraph.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Nội dung đoạn').fill('Không nêu số liệu.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.dk-report__replaced').first().waitFor()
    expect(await page.locator('.dk-report__replaced').first().innerText()).toContain('Hệ thống tính:')
    expect(await faults()).toEqual([])
  })

  it('a refused save keeps what was typed, and the report can be loaded again under it', async () => {
    const other = await page.context().newPage()
    await other.goto(address)
    await page.getByRole('button', { name: /^Viết/ }).first().click()
    await page.getByLabel('Nội dung đoạn').fill('Đề nghị tiếp tục.')
    await other.getByText('Cơ quan ban hành, nơi nhận, người ký').click()
    await other.getByLabel('Chức vụ người ký').fill('GIÁM ĐỐC')
    await other.getByRole('button', { name: 'Lưu' }).click()
    await other.getByText('Đã lưu.').waitFor()
    await other.close()
    await page.getByRole('button', { name: 'Lưu' }).first().click()
    await page.getByRole('alert').filter({ hasText: 'vừa được' }).waitFor()
    expect(await page.getByLabel('Nội dung đoạn').inputValue()).toBe('Đề nghị tiếp tục.')
    await page.getByRole('button', { name: /^Tải lại báo cáo/ }).click()
    await page.getByRole('alert').filter({ hasText: 'vừa được' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Lưu' }).first().click()
    await page.getByLabel('Nội dung đoạn').waitFor({ state: 'detached' })
    expect(await page.getByText('Đề nghị tiếp tục.').count()).toBe(1)
  })

  it('says before it is signed what is in the way, and is signed when nothing is', async () => {
    await page.getByRole('button', { name: 'Ký, phát hành' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toContain('Chưa ký được vì:')
    await page.keyboard.press('Escape')
    for (;;) {
      const left = page.getByRole('button', { name: /^Viết/ })
      const n = await left.count()
      if (n === 0) break
      await left.first().click()
      await page.getByLabel('Nội dung đoạn').fill('Tiếp tục thực hiện.')
      await page.getByRole('button', { name: 'Lưu' }).first().click()
      await page.getByLabel('Nội dung đoạn').waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'Ký, phát hành' }).click()
    await dialog.getByLabel('Số báo cáo').fill('15')
    await dialog.getByLabel('Họ tên người ký').fill('Nguyễn Văn A')
    await dialog.getByRole('checkbox').check()
    expect(
      await new AxeBuilder({ page })
        .include('dialog')
        .analyze()
        .then(({ violations }) => violations.map(({ id }) => id)),
    ).toEqual([])
    await dialog.getByRole('button', { name: 'Ký, phát hành' }).click()
    await page.getByText(/Số 15, ngày/).waitFor()
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/signed.png`, fullPage: true })
    expect(await page.getByText('Từ khi ký đến nay không có gì').count()).toBe(1)
    expect(await page.getByRole('button', { name: /^Sửa/ }).count()).toBe(0)
    expect(await faults()).toEqual([])
  })

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(address)
    await page.getByText(/Số 15, ngày/).waitFor()
    expect(await sideways()).toBeLessThanOrEqual(0)
    expect(await faults()).toEqual([])
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/phone.png`, fullPage: true })
  })
})
