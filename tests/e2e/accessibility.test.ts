import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { collections } from '../../collections/index.ts'
import { HOUR } from '../../src/obligations/index.ts'
import { signIn, type Caller } from '../helpers/http.ts'
import { enter, iso, make, running, today } from '../helpers/desk.ts'
import { admin, openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'

/** What people open every day, as Payload draws it; docs/accessibility.md says what of it is mended how. */
const forms = ['segments', 'articles', 'placements', 'programmes', 'commitments'] as const
const lists = collections.filter(({ admin }) => admin?.hidden !== true).map(({ slug }) => slug)

const window = [{ days: ['MO'], from: '19:45', to: '22:00' }]

/** One of each, so that no form and no list is empty. */
async function fill(caller: Caller): Promise<Record<string, unknown>> {
  const organization = await make(caller, 'organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
  const channel = await make(caller, 'channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization, primeTime: window })
  const form = await make(caller, 'forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
  const plan = await make(caller, 'plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
  const theme = await make(caller, 'themes', {
    ref: 'kh.nd.1',
    ordinal: 1,
    text: 'Cải cách thủ tục hành chính',
    title: 'Cải cách thủ tục hành chính',
    plan,
  })
  const programmes = await make(caller, 'programmes', {
    name: 'Cải cách hành chính',
    channel,
    form,
    organization,
    seconds: 900,
    themes: [theme],
  })
  const commitments = await make(caller, 'commitments', {
    ref: 'kh.1',
    title: 'Chuyên mục cải cách hành chính',
    text: 'Duy trì chuyên mục.',
    plan,
    obligors: [organization],
    ...running,
    match: { media: ['tv'], forms: [form], themes: [theme] },
    measure: { kind: 'count', target: 2 },
  })
  const content = { title: 'Một cửa liên thông', seconds: 900, organization, themes: [theme], _status: 'published' }
  const segments = await make(caller, 'segments', content)
  const articles = await make(caller, 'articles', { ...content, slug: 'mot-cua-lien-thong' })
  const placements = await make(caller, 'placements', {
    title: 'Số 1',
    programme: programmes,
    channel,
    form,
    organization,
    plannedStart: iso(today + 20 * HOUR),
    plannedSeconds: 900,
    evidence: [{ note: 'Biên bản', url: 'https://vi-du.vn' }],
  })
  return { segments, articles, placements, programmes, commitments }
}

describe('Payload’s forms and lists, for who does not see or does not use a mouse', () => {
  let installation: Installation
  let browser: Browser
  let page: Page
  let ids: Record<string, unknown>

  beforeAll(async () => {
    installation = await startInstallation(3993)
    ids = await fill(await signIn(installation.url, admin.email, admin.password))
    browser = await openBrowser()
    page = await (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage()
    page.setDefaultTimeout(120_000)
    await enter(page, installation.url)
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  /** What axe finds serious or critical in what does not pass: a page is drawn in several steps. */
  async function faults(path: string, width: number, drawn: string): Promise<unknown[]> {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${installation.url}/admin/collections/${path}`, { waitUntil: 'networkidle' })
    await page.locator(drawn).first().waitFor()
    let found = await seriousFaults()
    for (let again = 0; again < 5 && found.length > 0; again++) {
      await page.waitForTimeout(500)
      found = await seriousFaults()
    }
    return found
  }

  async function seriousFaults(): Promise<unknown[]> {
    const { violations } = await new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }).analyze()
    return violations
      .filter(({ impact }) => impact === 'critical' || impact === 'serious')
      .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  }

  it.each(lists)('the list of %s', async (slug) => {
    expect(await faults(slug, 1440, '.collection-list')).toEqual([])
  })

  it.each(
    forms.flatMap(
      (slug) =>
        [
          [slug, 1440],
          [slug, 390],
        ] as const,
    ),
  )('the form of %s at %i pixels', async (slug, width) => {
    expect(await faults(`${slug}/${String(ids[slug])}`, width, '.document-fields')).toEqual([])
  })

  it('in the dark too', async () => {
    await page.evaluate(() => {
      document.cookie = 'payload-theme=dark; path=/'
    })
    expect(await faults(`articles/${String(ids.articles)}`, 1440, '.document-fields')).toEqual([])
    expect(await faults('placements', 1440, '.collection-list')).toEqual([])
  })

  it('controls are called by what they do, and a row by its title', async () => {
    await page.goto(`${installation.url}/admin/collections/segments`)
    await page.getByRole('checkbox', { name: 'Chọn: Một cửa liên thông' }).check()
    await page.getByRole('checkbox', { name: 'Chọn tất cả trong trang' }).waitFor()
    await page.goto(`${installation.url}/admin/collections/placements/${String(ids.placements)}`)
    await page.getByRole('combobox', { name: 'Kênh' }).waitFor()
    await page.getByRole('textbox', { name: 'Giờ dự kiến' }).waitFor()
  })
})
