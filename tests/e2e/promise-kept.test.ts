import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { DAY, HOUR } from '../../src/obligations/index.ts'
import { callerAt } from '../helpers/http.ts'
import { choose, iso, openDesk, running, today, written, type Desk } from '../helpers/desk.ts'

const tomorrow = today + DAY

describe('an editor keeps a promise', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(3961, {
      before: async (make) => {
        const station = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
        await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization: station })
        const form = await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
        const plan = await make('plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
        await make('commitments', {
          ref: 'kh.1',
          title: 'Chuyên mục cải cách hành chính',
          text: 'Mỗi kỳ một lần, mỗi lần ít nhất 15 phút.',
          plan,
          obligors: [station],
          ...running,
          match: { media: ['tv'], forms: [form], anySubject: true },
          measure: { kind: 'count', target: 1 },
          minSecondsEach: 900,
        })
      },
    })
  })
  afterAll(() => desk?.close())

  const card = () => desk.page.locator('article.dk-card', { hasText: 'Chuyên mục cải cách hành chính' })

  it('signed in, what is at risk is seen', async () => {
    await card().getByText('Có nguy cơ không đạt').first().waitFor()
    expect(await card().innerText()).toMatch(/0\/1 số/)
  })

  it('writes a segment and publishes it', async () => {
    await desk.page.goto(`${desk.url}/admin/collections/segments/create`)
    await desk.page.fill('#field-title', 'Một cửa liên thông ở xã Đầm Dơi')
    await choose(desk.page, 'organization', 'Đài Phát thanh')
    await desk.page.waitForURL(/segments\/\d+/)
    await desk.page.click('#action-save')
    await desk.page.locator('.payload-toast-item.toast-success, .toast-success').first().waitFor()
    const { body } = await desk.caller.get('/api/segments')
    expect(body.docs).toMatchObject([
      { title: 'Một cửa liên thông ở xã Đầm Dơi', slug: 'mot-cua-lien-thong-o-xa-dam-doi', _status: 'published' },
    ])
  })

  it('places it tomorrow at eight in the evening', async () => {
    await desk.page.goto(`${desk.url}/admin/collections/placements/create`)
    await choose(desk.page, 'content', 'Một cửa liên thông')
    await choose(desk.page, 'channel', 'CTV1')
    await choose(desk.page, 'form', 'Chuyên mục')
    const start = desk.page.locator('#field-plannedStart input')
    await start.fill(`${written(tomorrow)} 20:00`)
    await start.press('Enter')
    await desk.page.fill('#field-plannedSeconds', '900')
    await choose(desk.page, 'status', 'Đã duyệt lịch')
    await desk.page.click('#action-save')
    await desk.page.waitForURL(/placements\/\d+/)
    const { body } = await desk.caller.get('/api/placements')
    expect(body.docs).toMatchObject([
      { plannedStart: iso(tomorrow + 20 * HOUR), status: 'confirmed', title: 'Một cửa liên thông ở xã Đầm Dơi' },
    ])
  })

  it('and the commitment turns green', async () => {
    await desk.page.goto(`${desk.url}/admin`)
    const green = card().locator('.dk-mark--good', { hasText: 'Đúng tiến độ' })
    // The audit follows the change by half a second; the page refreshes itself when it is looked at again.
    while (!(await green.isVisible())) {
      await desk.page.waitForTimeout(250)
      await desk.page.reload()
      await card().waitFor()
    }
    expect(await desk.page.locator('.dk-dashboard').innerText()).not.toMatch(/nguy cơ thiếu/)
  })

  it('nobody who is signed out sees any of it', async () => {
    expect((await callerAt(desk.url).get('/api/placements')).status).toBe(403)
  })
})
