import { readFileSync } from 'node:fs'

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { dayToStore } from '../../src/documents/days.ts'
import { localDateOf } from '../../src/obligations/index.ts'
import { readZip } from '../../src/reports/periodReport/docx/zip.ts'
import { today } from '../helpers/desk.ts'
import { openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'
import { password } from '../helpers/people.ts'

const auditor = 'giam-sat@vi-du.vn'
const editor = 'dai@vi-du.vn'
const year = Number(localDateOf(today).slice(0, 4)) - 1

const scheme = {
  id: 'thu',
  title: 'Bộ tiêu chí thử',
  source: 'Chỉ dùng để thử, ngày 01/01/2024',
  per: 'obligor',
  criteria: [
    {
      id: '1',
      title: 'Hoàn thành kế hoạch',
      maxPoints: 1,
      rule: { kind: 'completion', of: 'obligations', proRataFrom: 0.5 },
      evidence: 'required',
    },
    { id: '2', title: 'Sáng kiến', maxPoints: 0.5, rule: { kind: 'byHand' }, evidence: 'required' },
  ],
}

describe('scores in the browser', () => {
  let installation: Installation
  let browser: Browser
  let page: Page
  let address: string

  const signIn = async (email: string, language = 'vi-VN'): Promise<Page> => {
    const context = await browser.newContext({ locale: language, viewport: { width: 1440, height: 900 } })
    const opened = await context.newPage()
    await opened.goto(`${installation.url}/admin/login?redirect=%2Fadmin%2Fcham-diem`)
    await opened.fill('#field-email', email)
    await opened.fill('#field-password', password)
    await opened.keyboard.press('Enter')
    await opened.getByRole('heading', { name: 'Chấm điểm', level: 1 }).waitFor()
    return opened
  }

  beforeAll(async () => {
    installation = await startInstallation(3976, {}, async (make) => {
      const station = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
      const paper = await make('organizations', { name: 'Báo Cà Mau', code: 'bao' })
      await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization: station })
      const form = await make('forms', { code: 'chuyen_muc', name: 'Chuyên mục' })
      const plan = await make('plans', {
        ref: 'kh',
        title: 'Kế hoạch tuyên truyền cải cách hành chính',
        auditing: 'on',
        followedFrom: dayToStore('2000-01-01'),
      })
      await make('commitments', {
        ref: 'weekly',
        title: 'Chuyên mục hằng tuần',
        text: 'Mỗi tuần một lần.',
        plan,
        checkedBy: 'machine',
        obligors: [station, paper],
        windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: `${year}-01-01T00:00` }],
        validFrom: dayToStore(`${year}-01-01`),
        validTo: dayToStore(`${year}-03-01`),
        match: { media: ['tv'], forms: [form], anySubject: true },
        measure: { kind: 'count', target: 1 },
      })
      await make('users', { email: auditor, password, name: 'Cán bộ giám sát', roles: ['auditor'], organizations: [] })
      await make('users', { email: editor, password, name: 'Biên tập viên Đài', roles: ['editor'], organizations: [station] })
    })
    browser = await openBrowser()
    page = await signIn(auditor)
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  const faults = async (on = page): Promise<string[]> =>
    (await new AxeBuilder({ page: on }).include('.dk-scores').analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)
  const sideways = (on = page): Promise<number> => on.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const picture = async (name: string, on = page): Promise<void> => {
    if (process.env.PICTURES) await on.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true })
  }

  it('with nothing there the page says so, and takes a scheme from pasted text, naming every fault with its place', async () => {
    expect(await page.getByText('Chưa có bảng chấm điểm nào.').count()).toBe(1)
    expect(await faults()).toEqual([])
    await page.getByText('Nhập bộ tiêu chí từ tệp JSON').click()
    await page.getByLabel('Hoặc dán nội dung tệp').fill(JSON.stringify({ ...scheme, nam: 2024 }))
    await page.getByRole('button', { name: 'Nhập', exact: true }).click()
    await page.getByText('$.nam:').waitFor()
    await page.getByLabel('Hoặc dán nội dung tệp').fill(JSON.stringify(scheme))
    await page.getByRole('button', { name: 'Nhập', exact: true }).click()
    await page.getByText('Đã nhập bộ tiêu chí.').waitFor()
    expect(await faults()).toEqual([])
  })

  it('a scoring is begun, bodies stand side by side, and a body opens to its score', async () => {
    await page.reload()
    await page.getByLabel('Kỳ chấm điểm').selectOption(`civil:M1:${year}`)
    await page.getByRole('button', { name: 'Lập bảng điểm' }).click()
    await page.waitForURL(/scoring=/)
    await page.getByRole('heading', { name: 'Điểm của từng cơ quan, đơn vị' }).waitFor()
    expect(await faults()).toEqual([])
    await picture('bodies')
    await page.getByRole('link', { name: 'Đài Phát thanh - Truyền hình Cà Mau' }).click()
    await page.waitForURL(/body=/)
    address = page.url()
    await page.getByRole('heading', { name: 'Điểm của Đài Phát thanh - Truyền hình Cà Mau' }).waitFor()
    expect(await page.getByText('Tài liệu kiểm chứng còn thiếu').count()).toBe(1)
  })

  it('points are entered with a reason, by keyboard, with a comma; they count as provable once evidence is attached', async () => {
    await page.getByRole('button', { name: 'Chấm điểm tiêu chí 2' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Điểm (từ 0 đến 0,5)').fill('0,75')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('alert').filter({ hasText: 'Điểm phải từ 0 đến 0,5' }).waitFor()
    await page.getByLabel('Điểm (từ 0 đến 0,5)').fill('0,4')
    await page.getByLabel('Lý do').fill('Có mô hình mới')
    expect(await faults()).toEqual([])
    await page.getByLabel('Lý do').press('Tab')
    await page.getByRole('button', { name: 'Lưu' }).press('Enter')
    await page.getByText(/0,4 điểm, Cán bộ giám sát chấm lúc/).waitFor()
    const totals = page.locator('.dk-scores__totals')
    expect(await totals.innerText()).toContain('0,4/1,5')
    await page.getByRole('button', { name: 'Bổ sung tài liệu cho tiêu chí 2' }).click()
    await page.getByLabel('Nội dung tài liệu').fill('Bản in bảng theo dõi')
    await page.getByLabel('Tệp', { exact: true }).setInputFiles({ name: 'bang.pdf', mimeType: 'application/pdf', buffer: await page.pdf() })
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('link', { name: 'Bản in bảng theo dõi' }).waitFor()
    expect((await totals.innerText()).match(/0,4\/1,5/g)).toHaveLength(2)
    await picture('score')
  })

  it('the bundle comes as a download, and the page tells that it was sent whole', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tài liệu kiểm chứng của cơ quan này (ZIP)' }).click(),
    ])
    const files = await readZip(readFileSync((await download.path())!))
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Đài Phát thanh - Truyền hình Cà Mau\/02 - Sáng kiến\/bang-[0-9a-f]+\.pdf$/),
      '00 - Danh mục tài liệu kiểm chứng.docx',
      '00 - Danh mục tài liệu kiểm chứng.xlsx',
      'SHA256SUMS.txt',
    ])
    await page.getByText(/Đã gửi đủ 1 tệp/).waitFor()
  })

  it('a body’s people see their own score, and attach to it, without entering points', async () => {
    const theirs = await signIn(editor)
    await theirs.goto(address.replace(/&body=.*/, ''))
    await theirs.getByRole('heading', { name: 'Điểm của Đài Phát thanh - Truyền hình Cà Mau' }).waitFor()
    expect(await theirs.getByRole('link', { name: 'Báo Cà Mau' }).count()).toBe(0)
    expect(await theirs.getByRole('button', { name: /^Chấm điểm tiêu chí/ }).count()).toBe(0)
    await theirs.getByRole('button', { name: 'Bổ sung tài liệu cho tiêu chí 1' }).click()
    await theirs.getByLabel('Hoặc đường dẫn').fill('https://vi-du.vn/tin')
    await theirs.getByRole('button', { name: 'Lưu' }).click()
    await theirs.getByRole('link', { name: 'https://vi-du.vn/tin' }).waitFor()
    expect(await faults(theirs)).toEqual([])
    await theirs.context().close()
  })

  it('fits a phone, and is complete in English', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(address)
    await page.getByText(/0,4 điểm, Cán bộ giám sát chấm lúc/).waitFor()
    expect(await sideways()).toBeLessThanOrEqual(0)
    expect(await faults()).toEqual([])
    await picture('phone')
    await page.goto(`${installation.url}/admin/cham-diem`)
    await page.getByRole('heading', { name: 'Chấm điểm', level: 1 }).waitFor()
    expect(await sideways()).toBeLessThanOrEqual(0)
    await picture('phone-list')
    await page.context().addCookies([{ name: 'payload-lng', value: 'en', url: installation.url }])
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(address)
    await page.getByRole('heading', { name: 'Score of Đài Phát thanh - Truyền hình Cà Mau' }).waitFor()
    expect(await page.locator('.dk-scores').innerText()).not.toMatch(/điểm tối đa|Chấm điểm|tài liệu kiểm chứng/i)
    await picture('english')
  })
})
