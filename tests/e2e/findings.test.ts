import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import type { Id } from '../../src/documents/ids.ts'
import { running } from '../helpers/desk.ts'
import { signIn } from '../helpers/http.ts'
import { admin, openBrowser, startInstallation, type Installation, type Make } from '../helpers/installation.ts'
import { password } from '../helpers/people.ts'

/** An auditor asks, the body answers, the auditor accepts: at a desk and on a phone. */
describe('findings and the work list, in a browser', () => {
  let installation: Installation
  let browser: Browser
  let auditor: Page
  let editor: Page
  let obligation: Id
  let finding: string

  const before = async (make: Make): Promise<void> => {
    const organization = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
    await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization })
    const form = await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
    const plan = await make('plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
    await make('commitments', {
      ref: 'kh.1',
      title: 'Chuyên mục cải cách hành chính',
      text: 'Duy trì chuyên mục, mỗi kỳ hai lần.',
      plan,
      obligors: [organization],
      ...running,
      match: { media: ['tv'], forms: [form], anySubject: true },
      measure: { kind: 'count', target: 2 },
    })
    const person = { password, roles: ['auditor'] }
    await make('users', { ...person, email: 'giam-sat@vi-du.vn', name: 'Trần Giám Sát' })
    await make('users', {
      ...person,
      email: 'bien-tap@vi-du.vn',
      name: 'Lê Biên Tập',
      roles: ['editor'],
      organizations: [organization],
    })
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
    installation = await startInstallation(3995, {}, before)
    const caller = await signIn(installation.url, admin.email, admin.password)
    await caller.post('/api/obligations/audit', {})
    obligation = ((await caller.get('/api/obligations?sort=windowStart')).body.docs as { id: Id }[])[0]!.id
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
  async function sound(page: Page, part: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).include(part).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  }

  it('nothing waits for an auditor whom nobody has answered', async () => {
    await go(auditor, '/viec-can-lam')
    await auditor.getByText('Không có việc nào đang chờ Ông/Bà.').waitFor()
    await sound(auditor, '.dk-work')
  })

  it('an auditor asks from the verdict; an empty question is refused where it stands', async () => {
    await go(auditor, `/collections/obligations/${obligation}`)
    await auditor.getByRole('button', { name: 'Nêu kiến nghị' }).click()
    await dialog(auditor).getByRole('button', { name: 'Gửi' }).click()
    await dialog(auditor).getByText('Hãy ghi nội dung.').waitFor()
    await sound(auditor, 'dialog')
    await dialog(auditor).locator('textarea').fill('Vì sao kỳ này chưa có số nào?')
    await dialog(auditor).getByRole('button', { name: 'Gửi' }).click()
    await auditor.locator('.dk-finding__thread').waitFor()
    finding = new URL(auditor.url()).pathname.replace(/^\/admin/, '')
    expect(await auditor.locator('.dk-finding main').innerText()).toMatch(
      /Chờ trả lời[\s\S]*Đài Phát thanh - Truyền hình Cà Mau[\s\S]*còn 5 ngày làm việc[\s\S]*Vì sao kỳ này chưa có số nào\?/,
    )
    await sound(auditor, '.dk-paper')
  })

  it('its editor finds it in the work list, on a phone, and counted beside the menu', async () => {
    await go(editor, '/viec-can-lam')
    await sound(editor, '.dk-work')
    expect(await editor.locator('.dk-desk-links__count').innerText()).toBe(String(await editor.locator('.dk-work__item').count()))
    const group = editor.locator('.dk-work__group', { hasText: 'Kiến nghị cần trả lời (1)' })
    expect(await group.innerText()).toMatch(/Trả lời chậm nhất ngày \d\d\/\d\d\/\d{4} \(còn 5 ngày làm việc\)/)
    await group.getByRole('link', { name: /Chuyên mục cải cách hành chính/ }).tap()
    await editor.locator('.dk-finding__thread').waitFor()
    await sound(editor, '.dk-paper')
    expect(await editor.getByRole('button', { name: 'Rút lại' }).count()).toBe(0)
  })

  it('answers it; what was typed stays when the link is refused', async () => {
    await editor.getByRole('button', { name: 'Trả lời' }).tap()
    await dialog(editor).locator('textarea').fill('Do bão số 3, Đài phát bù tuần sau.')
    await dialog(editor).locator('[name="url"]').fill('biên bản')
    await dialog(editor).getByRole('button', { name: 'Trả lời' }).tap()
    await dialog(editor).locator('[name="url"][aria-invalid]').waitFor()
    await sound(editor, 'dialog')
    expect(await dialog(editor).locator('textarea').inputValue()).toBe('Do bão số 3, Đài phát bù tuần sau.')
    await dialog(editor).locator('[name="url"]').fill('https://vi-du.vn/bien-ban')
    await dialog(editor).getByRole('button', { name: 'Trả lời' }).tap()
    await editor.getByText('Đang chờ người giám sát quyết định.').waitFor()
    expect(await editor.locator('.dk-finding__answer').innerText()).toMatch(
      /Lê Biên Tập[\s\S]*Do bão số 3[\s\S]*https:\/\/vi-du\.vn\/bien-ban/,
    )
  })

  it('the auditor is led to the answer, and accepts it', async () => {
    await go(auditor, '/viec-can-lam')
    await sound(auditor, '.dk-work')
    await auditor
      .locator('.dk-work__group', { hasText: 'Trả lời kiến nghị cần quyết định (1)' })
      .getByRole('link', { name: /Chuyên mục/ })
      .click()
    await auditor.getByRole('button', { name: 'Chấp nhận', exact: true }).click()
    await dialog(auditor).getByRole('button', { name: 'Chấp nhận', exact: true }).click()
    await auditor.getByText('Kiến nghị đã kết thúc.').waitFor()
    await go(auditor, '/viec-can-lam')
    await auditor.getByText('Không có việc nào đang chờ Ông/Bà.').waitFor()
  })

  it('it stays with the verdict, and its history tells all of it', async () => {
    await go(auditor, `/collections/obligations/${obligation}`)
    await auditor.getByRole('heading', { name: 'Kiến nghị (1)' }).waitFor()
    await go(auditor, `${finding}/lich-su`)
    await auditor.locator('.dk-history').waitFor()
    expect(await auditor.locator('.dk-paper main').innerText()).toMatch(
      /Quyết định về trả lời kiến nghị[\s\S]*Chấp nhận trả lời[\s\S]*Trả lời kiến nghị[\s\S]*Nêu kiến nghị/,
    )
  })

  it('a commitment is asked about beside its form, which is not saved by it', async () => {
    await go(auditor, '/collections/commitments')
    await auditor.getByRole('link', { name: 'Chuyên mục cải cách hành chính' }).first().click()
    await auditor.getByRole('button', { name: 'Nêu kiến nghị' }).click()
    await dialog(auditor).locator('textarea').fill('Chỉ tiêu này còn hiệu lực không?')
    await dialog(auditor).getByRole('button', { name: 'Gửi' }).click()
    await auditor.locator('.dk-finding__thread').waitFor()
    await auditor.getByText('Chỉ tiêu này còn hiệu lực không?').waitFor()
  })
})
