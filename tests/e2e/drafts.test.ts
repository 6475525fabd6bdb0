import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { signIn, type Caller } from '../helpers/http.ts'
import { choose, enter } from '../helpers/desk.ts'
import { admin, openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'

/** Opening “create” saved a blank draft before anything was written: Payload makes one where drafts save themselves. */
describe('a new document is a draft once something is written', () => {
  let installation: Installation
  let browser: Browser
  let caller: Caller
  let page: Page

  beforeAll(async () => {
    installation = await startInstallation(3971, {}, async (make) => {
      const organization = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
      await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization })
      await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
    })
    caller = await signIn(installation.url, admin.email, admin.password)
    browser = await openBrowser()
    page = await (await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 1000 } })).newPage()
    page.setDefaultTimeout(120_000)
    await enter(page, installation.url)
  })
  afterAll(async () => {
    await browser?.close()
    await installation?.close()
  })

  const go = (path: string) => page.goto(`${installation.url}/admin${path}`)
  const drafts = async (slug: string) =>
    (await caller.get(`/api/${slug}?depth=0&draft=true&limit=100&sort=id`)).body.docs as Record<string, unknown>[]

  it.each(['articles', 'segments'])('opening and leaving makes none of %s', async (slug) => {
    await go(`/collections/${slug}/create`)
    await page.locator('#field-title').waitFor()
    // Longer than a draft waits before it saves itself.
    await page.waitForTimeout(3000)
    expect(new URL(page.url()).pathname).toBe(`/admin/collections/${slug}/create`)
    await go(`/collections/${slug}`)
    await page.locator('.collection-list').waitFor()
    expect(await drafts(slug)).toEqual([])
  })

  it('what is typed saves itself, and typing goes on where it was', async () => {
    await go('/collections/articles/create')
    await page.locator('#field-title').click()
    await page.keyboard.type('Một cửa')
    // A pause as long as a draft waits; then on, through the save and the change of page.
    await page.waitForTimeout(1450)
    const more = ' liên thông ở xã Đầm Dơi, một năm nhìn lại'
    for (const letter of more) {
      await page.keyboard.type(letter)
      await page.waitForTimeout(60)
    }
    await page.waitForURL(/articles\/\d+/)
    await page.locator('#field-title:focus').waitFor()
    await page.keyboard.type('!')
    expect(await page.locator('#field-title').inputValue()).toBe(`Một cửa${more}!`)
    while ((await drafts('articles'))[0]?.title !== `Một cửa${more}!`) await page.waitForTimeout(250)
    expect(await drafts('articles')).toHaveLength(1)
  })

  it('who leaves before it is saved is asked', async () => {
    await go('/collections/segments/create')
    await page.locator('#field-title').fill('Chưa kịp lưu')
    await page.locator('.step-nav a').first().click()
    await page.locator('#leave-without-saving').waitFor()
    expect(await drafts('segments')).toEqual([])
  })

  it('the first save by hand makes one alone', async () => {
    await go('/collections/segments/create')
    await page.locator('#field-title').fill('Lưu bằng tay')
    await page.locator('#action-save-draft').click()
    await page.waitForURL(/segments\/\d+/)
    await page.waitForTimeout(3000)
    expect(await drafts('segments')).toMatchObject([{ title: 'Lưu bằng tay' }])
  })

  it('in a drawer neither before something is written', async () => {
    await go('/collections/placements/create')
    await page.locator('#field-content .relationship-add-new__add-button').click()
    await page.locator('.relationship-add-new__relation-button--articles').click()
    const drawer = page.locator('[id^="doc-drawer_articles"]')
    await drawer.locator('#field-title').waitFor()
    await page.waitForTimeout(3000)
    expect(await drafts('articles')).toHaveLength(1)
    await drawer.locator('#field-title').fill('Viết ngay trong lượt đăng')
    while ((await drafts('articles')).length < 2) await page.waitForTimeout(250)
    await page.locator('#field-content', { hasText: 'Viết ngay trong lượt đăng' }).waitFor()
    expect((await drafts('articles'))[1]).toMatchObject({ title: 'Viết ngay trong lượt đăng', _status: 'draft' })
  })

  /** Holds the answer to the first save of an article back until told. */
  async function holdFirstSave(): Promise<{ sent: Promise<unknown>; answer: () => Promise<void> }> {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const first = (url: URL): boolean => url.pathname === '/api/articles'
    await page.route(first, async (route) => {
      const response = await route.fetch()
      await held
      await route.fulfill({ response })
    })
    return {
      sent: page.waitForRequest((request) => request.method() === 'POST' && first(new URL(request.url()))),
      answer: async () => {
        const answered = page.waitForResponse((response) => first(new URL(response.url())))
        release()
        await answered
        await page.unroute(first)
      },
    }
  }

  /** Cause: the form of a drawer stays, and put the stored draft over what was typed while it was being saved. */
  it('in a drawer what is typed during the first save stays', async () => {
    await go('/collections/placements/create')
    await page.locator('#field-content .relationship-add-new__add-button').click()
    await page.locator('.relationship-add-new__relation-button--articles').click()
    const title = page.locator('[id^="doc-drawer_articles"] #field-title')
    await title.waitFor()
    const { sent, answer } = await holdFirstSave()
    await title.fill('Trước')
    await sent
    await title.press('End')
    await page.keyboard.type(' và sau')
    await answer()
    await page.locator('#field-content', { hasText: 'Trước' }).waitFor()
    while ((await drafts('articles')).at(-1)?.title !== 'Trước và sau') await page.waitForTimeout(250)
    expect(await title.inputValue()).toBe('Trước và sau')
  })

  /** Cause: the answer to the first save led to the draft wherever its writer had gone by then. */
  it('who leaves during the first save is not brought back', async () => {
    await go('/collections/articles/create')
    const { sent, answer } = await holdFirstSave()
    await page.locator('#field-title').fill('Bỏ đi giữa chừng')
    await sent
    await page.locator('.step-nav a').first().click()
    const asked = page.locator('#leave-without-saving')
    await asked.waitFor()
    await asked.locator('#confirm-action').click()
    await page.waitForURL(/\/admin\/?$/)
    await answer()
    await page.waitForTimeout(3000)
    expect(new URL(page.url()).pathname).toMatch(/^\/admin\/?$/)
  })

  it('an existing draft goes on saving itself', async () => {
    const [{ id }] = (await drafts('segments')) as [{ id: number }]
    await go(`/collections/segments/${id}`)
    await page.locator('#field-title').fill('Viết tiếp')
    while ((await drafts('segments'))[0]?.title !== 'Viết tiếp') await page.waitForTimeout(250)
    await choose(page, 'organization', 'Đài Phát thanh')
  })
})
