import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import type { Id } from '../../src/documents/ids.ts'
import { DAY, HOUR } from '../../src/obligations/index.ts'
import { signIn, type Caller } from '../helpers/http.ts'
import { enter, iso, make, running, yesterday, today } from '../helpers/desk.ts'
import { admin, openBrowser, startInstallation, type Installation, type Make } from '../helpers/installation.ts'

/** Pages that are read: the log, histories, verdicts. */
describe('what is read, in a browser', () => {
  let installation: Installation
  let browser: Browser
  let caller: Caller
  let page: Page
  let placement: Id
  let obligation: { id: Id; key: string }
  let entry: Id

  const before = async (make: Make): Promise<void> => {
    const organization = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
    const channel = await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization })
    const form = await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
    const plan = await make('plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
    await make('commitments', {
      ref: 'kh.1',
      title: 'Chuyên mục cải cách hành chính',
      text: 'Duy trì chuyên mục, mỗi kỳ hai lần, mỗi lần ít nhất 15 phút.',
      plan,
      obligors: [organization],
      ...running,
      match: { media: ['tv'], forms: [form], anySubject: true },
      measure: { kind: 'count', target: 2 },
      minSecondsEach: 900,
    })
    const programme = await make('programmes', { name: 'Cải cách hành chính', channel, form, organization, seconds: 900 })
    placement = await make('placements', {
      title: 'Số 1',
      programme,
      channel,
      form,
      organization,
      plannedStart: iso(yesterday + 20 * HOUR),
      plannedSeconds: 900,
      status: 'confirmed',
    })
    await make('placements', {
      title: 'Số 2',
      programme,
      channel,
      form,
      organization,
      plannedStart: iso(today + DAY + 20 * HOUR),
      plannedSeconds: 600,
      status: 'planned',
    })
  }

  beforeAll(async () => {
    installation = await startInstallation(3987, {}, before)
    caller = await signIn(installation.url, admin.email, admin.password)
    await caller.post('/api/obligations/audit', {})
    obligation = ((await caller.get('/api/obligations?sort=windowStart')).body.docs as { id: Id; key: string }[])[0]!
    await caller.patch(`/api/placements/${placement}`, { evidence: [{ note: 'Biên bản phát sóng', url: 'https://vi-du.vn/bien-ban' }] })
    entry = ((await caller.get('/api/audit-log?where[subject][equals]=placements')).body.docs as { id: Id }[])[0]!.id
    browser = await openBrowser()
    page = await open(1440)
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  async function open(width: number, lang: 'vi' | 'en' = 'vi'): Promise<Page> {
    const context = await browser.newContext({
      locale: lang === 'vi' ? 'vi-VN' : 'en-GB',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width, height: 900 },
    })
    await context.addCookies([{ name: 'payload-lng', value: lang, url: installation.url }])
    const opened = await context.newPage()
    opened.setDefaultTimeout(120_000)
    await enter(opened, installation.url)
    return opened
  }
  const go = (path: string) => page.goto(`${installation.url}/admin${path}`)
  const text = () => page.locator('.dk-paper main').innerText()
  const paths = (): [string, string][] => [
    ['an entry of the log', `/collections/audit-log/${entry}`],
    ['a history', `/collections/placements/${placement}/lich-su`],
    ['a verdict', `/collections/obligations/${obligation.id}`],
  ]

  it.each([
    [1440, 'vi'],
    [1440, 'en'],
    [390, 'vi'],
    [390, 'en'],
  ] as const)('nothing is in the way of anybody, nor wider than the screen: %i pixels, %s', async (width, lang) => {
    const opened = await open(width, lang)
    for (const [what, path] of paths()) {
      await opened.goto(`${installation.url}/admin${path}`)
      await opened.locator('.dk-paper h2').first().waitFor()
      const { violations } = await new AxeBuilder({ page: opened }).include('.dk-paper').analyze()
      expect([what, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([what, []])
      expect([what, await opened.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([what, true])
    }
    await opened.context().close()
  })

  it('the log says in words who did what to which document', async () => {
    await go('/collections/audit-log?where[or][0][and][0][subject][equals]=placements')
    const row = page.locator('table tbody tr').first()
    await row.getByText('Sửa lượt phát, lượt đăng').waitFor()
    expect(await row.getByRole('link', { name: 'Số 1' }).getAttribute('href')).toBe(`/admin/collections/placements/${placement}`)
    expect((await new AxeBuilder({ page }).include('.dk-log__filters').analyze()).violations).toEqual([])
  })

  it('and is narrowed by act and kind', async () => {
    await go('/collections/audit-log')
    await page.getByLabel('Thao tác', { exact: true }).selectOption({ label: 'Đánh giá chỉ tiêu' })
    await page.waitForURL(/action.*audit/)
    await page.locator('table tbody tr', { hasText: 'Đánh giá chỉ tiêu' }).first().waitFor()
    expect(await page.locator('table tbody tr', { hasText: 'Thêm' }).count()).toBe(0)
  })

  it('an entry tells what was and what is; proofs of the chain are folded away', async () => {
    await go(`/collections/audit-log/${entry}`)
    await page.getByText('Mã băm và chữ ký').waitFor()
    expect(await text()).toMatch(/Sửa lượt phát, lượt đăng[\s\S]*Tài liệu kiểm chứng[\s\S]*Biên bản phát sóng/)
    expect(await page.locator('code').first().isVisible()).toBe(false)
    await page.getByText('Mã băm và chữ ký').click()
    expect(await page.locator('code').first().innerText()).toMatch(/^[0-9a-f]{64}$/)
  })

  it('a document has its history beside it', async () => {
    await go(`/collections/placements/${placement}`)
    await page.getByRole('link', { name: 'Lịch sử' }).click()
    await page.locator('.dk-history').waitFor()
    expect(await text()).toMatch(/^Lịch sử\s+Sửa lượt phát, lượt đăng[\s\S]*Thêm lượt phát, lượt đăng/)
  })

  it('a verdict names the clause, what waits to be confirmed, and what can be done', async () => {
    await go(`/collections/obligations/${obligation.id}`)
    await page.getByText('Duy trì chuyên mục, mỗi kỳ hai lần').waitFor()
    const read = await text()
    expect(read).toMatch(/Chương trình “Cải cách hành chính” ngày \d\d\/\d\d\/\d{4}, 20:00, CTV1 đang chờ xác nhận đã phát sóng\./)
    expect(read).toMatch(/Không được tính \(1\)\s+Số 2[\s\S]*Ngắn hơn thời lượng tối thiểu/)
    expect(await page.getByRole('link', { name: /^Xác nhận: Số 1/ }).getAttribute('href')).toBe(
      `/admin/collections/placements/${placement}`,
    )
  })

  it('and leads to the slots that would help', async () => {
    await go(`/collections/obligations/${obligation.id}`)
    await page.getByRole('link', { name: 'Bổ sung nội dung còn thiếu' }).click()
    await page.locator('dialog[open]', { hasText: 'Chuyên mục cải cách hành chính' }).waitFor()
  })

  it('is printed without what is for the screen, and says how far the log had come', async () => {
    await go(`/collections/obligations/${obligation.id}`)
    await page.locator('.dk-verdict__printed').waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    expect(
      await page.locator('.nav, .dk-verdict__next').evaluateAll((found) => found.some((one) => (one as HTMLElement).offsetParent !== null)),
    ).toBe(false)
    expect(await page.locator('.dk-verdict__printed').innerText()).toMatch(/In lúc .*Nhật ký: \d+:[0-9a-f]{32}/)
    await page.emulateMedia({ media: 'screen' })
  })

  it('at 1440 pixels the menu is open, and stays as one leaves it', async () => {
    const opened = await open(1440)
    const menu = opened.getByRole('link', { name: 'Lượt phát, lượt đăng' }).first()
    await menu.waitFor()
    await opened.getByRole('button', { name: /menu/i }).first().click()
    await opened.locator('.template-default:not(.template-default--nav-open)').waitFor()
    await opened.waitForTimeout(500)
    for (const path of ['/collections/placements', `/collections/obligations/${obligation.id}`]) {
      await opened.goto(`${installation.url}/admin${path}`)
      await opened.locator('.template-default--nav-hydrated').waitFor()
      await opened.waitForTimeout(500)
      expect(await opened.locator('.template-default--nav-open').count()).toBe(0)
    }
    await opened.getByRole('button', { name: /menu/i }).first().click()
    await opened.waitForTimeout(500)
    await opened.goto(`${installation.url}/admin/collections/placements`)
    await opened.locator('.template-default--nav-open').waitFor()
    await opened.context().close()
  })

  it('JSON of a document is for administrators', async () => {
    await make(caller, 'users', { name: 'Người xem', email: 'xem@vi-du.vn', password: 'một mật khẩu đủ dài để xem', roles: ['viewer'] })
    const tabs = async (opened: Page) => {
      await opened.goto(`${installation.url}/admin/collections/placements/${placement}`)
      await opened.getByRole('link', { name: 'Lịch sử' }).waitFor()
      return opened.locator('.doc-tabs__tabs').innerText()
    }
    expect(await tabs(page)).toMatch(/API/)
    const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } })
    const viewer = await context.newPage()
    await viewer.goto(`${installation.url}/admin`)
    await viewer.fill('#field-email', 'xem@vi-du.vn')
    await viewer.fill('#field-password', 'một mật khẩu đủ dài để xem')
    await viewer.click('button[type="submit"]')
    await viewer.locator('.dk-dashboard').waitFor()
    expect(await tabs(viewer)).not.toMatch(/API/)
    await context.close()
  })

  it('a figure of the overview leads to exactly what it counts', async () => {
    await go('')
    const link = page.locator('.dk-card a.dk-amount').first()
    await link.click()
    await page.waitForURL(/collections\/obligations/)
    await page.locator('table tbody tr').first().waitFor()
    expect(await page.locator('table tbody tr').count()).toBe(1)
  })
})
