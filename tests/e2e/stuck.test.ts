import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Id } from '../../src/documents/ids.ts'
import { DAY, HOUR } from '../../src/obligations/index.ts'
import { choose, iso, monday, openDesk, running, written, type Desk } from '../helpers/desk.ts'

/** Where people were left standing: blank forms, one fault at a time, lists below the fold. */
describe('nobody is stuck', () => {
  let desk: Desk
  let station: Id
  let sixth: Id

  beforeAll(async () => {
    desk = await openDesk(3972, {
      before: async (make) => {
        station = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
        const paper = await make('organizations', { name: 'Báo Cà Mau', code: 'bao' })
        const channel = await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization: station })
        const form = await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
        const plan = await make('plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
        const old = await make('plans', { ref: 'cu', title: 'Kế hoạch cũ', auditing: 'off' })
        const theme = await make('themes', { plan, ref: 'kh.a', text: 'Thủ tục hành chính', ordinal: 1 })
        await make('themes', { plan: old, ref: 'cu.a', text: 'Thể chế', ordinal: 1 })
        const promise = {
          text: 'Mỗi kỳ một lần.',
          plan,
          ...running,
          match: { media: ['tv'], forms: [form] },
          measure: { kind: 'count', target: 4 },
          minSecondsEach: 900,
        }
        await make('commitments', { ...promise, ref: 'kh.1', title: 'Chuyên mục cải cách hành chính', obligors: [station] })
        for (let n = 2; n < 27; n++)
          await make('commitments', { ...promise, ref: `kh.${n}`, title: `Việc của Báo ${n}`, obligors: [paper] })
        await make('segments', { title: 'Một cửa liên thông', organization: station, seconds: 900, _status: 'published' })
        await make('placements', {
          title: 'Thời sự',
          channel,
          form,
          organization: station,
          plannedStart: iso(monday + 20 * HOUR),
          plannedSeconds: 1800,
          status: 'confirmed',
        })
        sixth = await make('placements', {
          title: 'Chuyên mục số 6',
          channel,
          form,
          organization: station,
          themes: [theme],
          plannedStart: iso(monday + DAY + 20 * HOUR),
          plannedSeconds: 900,
          status: 'confirmed',
        })
      },
    })
    const me = ((await desk.caller.get('/api/users/me')).body.user as { id: Id }).id
    await desk.caller.patch(`/api/users/${me}`, { organizations: [station] })
    await desk.caller.post('/api/obligations/audit', {})
  })
  afterAll(() => desk?.close())

  const page = () => desk.page

  it('“Xếp lịch” on the overview opens the slots for that obligation, not a blank form', async () => {
    await page().goto(`${desk.url}/admin`)
    await page()
      .locator('.dk-flag', { hasText: 'Chuyên mục cải cách hành chính' })
      .locator('.dk-flag__acts a.dk-button[href*="/lich"]')
      .click()
    await page().waitForURL(/\/admin\/lich/)
    await desk.dialog().locator('.dk-proposals li').first().waitFor()
    expect(await desk.dialog().locator('h2').innerText()).toMatch(/Chuyên mục cải cách hành chính/)
    await page().keyboard.press('Escape')
  })

  it('everything wrong is said at once, each beside its field, and what was typed stays', async () => {
    await desk.look('week', monday)
    await desk.card('Chuyên mục số 6').click()
    const field = (name: string) => desk.dialog().locator(`input[name="${name}"]`)
    await field('day').fill('35/13/2026')
    await field('time').fill('25h')
    await field('length').fill('x')
    await desk.dialog().locator('button[type="submit"]').click()
    expect(await desk.dialog().locator('[aria-invalid="true"]').count()).toBe(3)
    expect(await desk.dialog().locator('p.dk-error').allInnerTexts()).toEqual([
      expect.stringMatching(/dd\/MM\/yyyy/),
      expect.stringMatching(/^“25h” không phải giờ/),
      expect.stringMatching(/phút:giây/),
    ])
    expect(await field('time').inputValue()).toBe('25h')

    // Onto the news: refused by the server, in the same place.
    await field('day').fill(written(monday))
    await field('time').fill('20h10')
    await field('length').fill('10:00')
    await desk.dialog().locator('button[type="submit"]').click()
    await desk.dialog().locator('p.dk-error', { hasText: 'Thời sự' }).waitFor()
    expect([await field('day').inputValue(), await field('time').inputValue(), await field('length').inputValue()]).toEqual([
      written(monday),
      '20:10',
      '10:00',
    ])
    expect(await desk.dialog().locator('input[name="time"][aria-invalid="true"]').count()).toBe(1)
  })

  it('a warning is asked about over the form, and taken back to it', async () => {
    const time = desk.dialog().locator('input[name="time"]')
    await time.fill('15 giờ 30')
    await desk.dialog().locator('button[type="submit"]').click()
    const warning = page().locator('dialog[open]').nth(1)
    await warning.getByRole('button', { name: 'Sửa lại' }).click()
    await warning.waitFor({ state: 'detached' })
    expect(await time.inputValue()).toBe('15:30')
    await desk.dialog().locator('input[name="length"]').fill('15:00')
    await desk.dialog().locator('button[type="submit"]').click()
    await desk.toast().filter({ hasText: 'Chuyên mục số 6' }).waitFor()
    expect((await desk.stored(sixth)).plannedStart).toBe(iso(monday + 15.5 * HOUR))
  })

  it('the focus is back on the card, though it was drawn anew', async () => {
    await page().waitForFunction(() => document.activeElement?.textContent?.includes('Chuyên mục số 6'))
  })

  it('what waits for a slot is in sight, however much is owed', async () => {
    await page().locator('.dk-scope button', { hasText: 'Tất cả' }).click()
    expect(await page().locator('.dk-rail__item').count()).toBeGreaterThan(25)
    await page().evaluate(() => window.scrollTo(0, 0))
    const box = (await page().locator('.dk-tray__item').first().boundingBox())!
    expect(box.y + box.height).toBeLessThan(1000)
    await page().locator('.dk-scope button', { hasText: 'Của tôi' }).click()
    expect(await page().locator('.dk-rail__item').count()).toBe(1)
  })

  it('on a phone it is one touch away', async () => {
    await page().setViewportSize({ width: 390, height: 844 })
    await page().goto(`${desk.url}/admin/lich`)
    await page().locator('.dk-panels button', { hasText: 'Chờ xếp lịch' }).click()
    const box = (await page().locator('.dk-tray__item').first().boundingBox())!
    expect(box.y).toBeLessThan(844)
    await page().locator('.dk-panels button', { hasText: 'Lịch' }).first().click()
    await page().locator('.dk-desk__calendar').waitFor()
    await page().setViewportSize({ width: 1440, height: 1000 })
  })

  it('what one chose holds on the overview and for lists', async () => {
    await page().goto(`${desk.url}/admin`)
    await page().locator('.dk-scope button[aria-pressed="true"]', { hasText: 'Của tôi' }).waitFor()
    expect(await page().locator('article.dk-card').count()).toBe(1)
    await page().goto(`${desk.url}/admin/collections/obligations`)
    await page().locator('.dk-scope button[aria-pressed="true"]', { hasText: 'Của tôi' }).waitFor()
    const total = async () => Number(/\d+$/.exec((await page().locator('.page-controls__page-info').innerText()).trim())![0])
    const mine = await total()
    await page().locator('.dk-scope button', { hasText: 'Tất cả' }).click()
    while ((await total()) <= mine) await page().waitForTimeout(200)
    expect(await total()).toBe(26 * mine)
  })

  it('a form offers themes by plan, and takes a time as it is written', async () => {
    await page().goto(`${desk.url}/admin/collections/placements/create`)
    await choose(page(), 'channel', 'CTV1')
    await choose(page(), 'form', 'Chuyên mục')
    await page().locator('#field-themes input[role="combobox"]').click()
    expect(await page().locator('#field-themes .rs__group-heading').allInnerTexts()).toEqual([
      expect.stringMatching(/Kế hoạch tuyên truyền/i),
      expect.stringMatching(/Kế hoạch cũ/i),
    ])
    await page().locator('.rs__option', { hasText: 'Thủ tục hành chính' }).click()
    const start = page().locator('#field-plannedStart input')
    await start.fill(`${written(monday + 2 * DAY)} 15h30`)
    await start.press('Enter')
    await page().fill('#field-plannedSeconds', '900')
    await page().fill('#field-title', 'Chuyên mục số 7')
    await choose(page(), 'organization', 'Đài Phát thanh')
    await page().click('#action-save')
    await page().waitForURL(/placements\/\d+/)
    const [made] = await desk.placements('where[title][equals]=Chuy%C3%AAn%20m%E1%BB%A5c%20s%E1%BB%91%207')
    expect(made).toMatchObject({ plannedStart: iso(monday + 2 * DAY + 15.5 * HOUR), themes: [expect.anything()] })
  })
})
