import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Id } from '../../src/documents/ids.ts'
import { DAY, HOUR, localDateOf } from '../../src/obligations/index.ts'
import { boxOf, choose, iso, minutes, monday, openDesk, running, written, yesterday, type Desk } from '../helpers/desk.ts'

const series = 'Cải cách hành chính'
const renamed = 'Cải cách hành chính, khung giờ mới'

/** What a person chooses from what the system knows: a period, a window to be excused, a name, whose matters. */
describe('what is chosen', () => {
  let desk: Desk
  let station: Id
  let promised: Id

  beforeAll(async () => {
    desk = await openDesk(3974, {
      before: async (make) => {
        station = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
        const paper = await make('organizations', { name: 'Báo Cà Mau', code: 'bao' })
        const channel = await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization: station })
        const papers = await make('channels', { name: 'CTV1', code: 'ctv1-bao', medium: 'tv', organization: paper })
        await make('channels', { name: 'Báo cáo', code: 'bao-cao', medium: 'report', organization: station, shared: true })
        const form = await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
        const report = await make('forms', { name: 'Báo cáo định kỳ', code: 'bao_cao' })
        const plan = await make('plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
        const promise = { text: 'Mỗi kỳ một lần.', plan, ...running, obligors: [station], measure: { kind: 'count', target: 1 } }
        promised = await make('commitments', {
          ...promise,
          ref: 'kh.1',
          title: 'Chuyên mục',
          windows: [{ ...running.windows[0], label: 'Đợt I' }],
          match: { media: ['tv'], forms: [form], anySubject: true },
        })
        await make('commitments', {
          ...promise,
          ref: 'kh.2',
          title: 'Báo cáo tháng',
          match: { media: ['report'], forms: [report] },
          answersDueDays: 5,
        })
        await make('programmes', {
          name: series,
          channel,
          form,
          organization: station,
          seconds: 900,
          rrule: 'FREQ=DAILY',
          dtstart: `${localDateOf(monday)}T20:00`,
        })
        for (let n = 0; n < 6; n++)
          await make('placements', {
            title: `Của Đài ${n}`,
            channel,
            form: report,
            organization: station,
            plannedStart: iso(monday + 30 * DAY + n * HOUR),
            plannedSeconds: 60,
            status: 'planned',
          })
        await make('placements', {
          title: 'Của Báo',
          channel: papers,
          form: report,
          organization: paper,
          plannedStart: iso(monday + 30 * DAY),
          plannedSeconds: 60,
          status: 'planned',
        })
      },
    })
    const me = ((await desk.caller.get('/api/users/me')).body.user as { id: Id }).id
    await desk.caller.patch(`/api/users/${me}`, { organizations: [station], roles: ['admin', 'auditor'] })
    await desk.caller.post('/api/obligations/audit', {})
  })
  afterAll(() => desk?.close())

  const page = () => desk.page

  it('a report names the period that it answers, of those that ask for one', async () => {
    await page().goto(`${desk.url}/admin/collections/placements/create`)
    await choose(page(), 'channel', 'Báo cáo')
    await choose(page(), 'form', 'Báo cáo định kỳ')
    await choose(page(), 'organization', 'Đài Phát thanh')
    const periods = page().getByLabel('Kỳ báo cáo')
    const owed = periods.locator('option', { hasText: 'chưa gửi' }).first()
    await owed.waitFor({ state: 'attached' })
    await periods.selectOption({ index: 1 })
    const start = page().locator('#field-plannedStart input')
    await start.fill(`${written(monday)} 9h`)
    await start.press('Enter')
    await page().fill('#field-plannedSeconds', '60')
    await page().fill('#field-title', 'Báo cáo tháng này')
    await page().click('#action-save')
    await page().waitForURL(/placements\/\d+/)
    const [made] = await desk.placements(`where[title][equals]=${encodeURIComponent('Báo cáo tháng này')}`)
    expect(made!.answers).toMatchObject({ start: `${localDateOf(yesterday)}T12:00:00.000Z` })
  })

  it('channels of one name are told apart by whose they are', async () => {
    await page().goto(`${desk.url}/admin/lich`)
    const chips = page().locator('.dk-chips button')
    await chips.filter({ hasText: 'CTV1' }).first().waitFor()
    expect((await chips.allInnerTexts()).filter((name) => name.startsWith('CTV1')).sort()).toEqual([
      'CTV1 (Báo Cà Mau)',
      'CTV1 (Đài Phát thanh - Truyền hình Cà Mau)',
    ])
  })

  it('a waiver begins with the window whose verdict it was opened from', async () => {
    const { body } = await desk.caller.get(`/api/obligations?where[commitment][equals]=${promised}&sort=windowStart&limit=1`)
    await page().goto(`${desk.url}/admin/collections/obligations/${(body.docs as { id: Id }[])[0]!.id}`)
    await page().getByRole('link', { name: 'Ghi văn bản cho phép không thực hiện' }).click()
    await page().waitForURL(/waivers\/create/)
    await page().locator('#field-obligor', { hasText: 'Đài Phát thanh' }).waitFor()
    await page().getByLabel('Tên kỳ được phép không thực hiện').waitFor()
    await page().fill('#field-reason', 'Sửa chữa trường quay')
    await page().fill('#field-authority', 'Công văn số 12')
    await page().click('#action-save')
    await page().waitForURL(/waivers\/\d+/)
    const { body: made } = await desk.caller.get('/api/waivers?depth=0')
    expect(made.docs).toMatchObject([
      {
        commitment: promised,
        obligor: station,
        label: 'Đợt I',
        from: `${localDateOf(yesterday)}T12:00:00.000Z`,
        to: `${localDateOf(yesterday + 30 * DAY)}T12:00:00.000Z`,
      },
    ])
  })

  it('what is left out of a request stays left out, whatever its address says', async () => {
    const { status } = await desk.caller.post(`/api/waivers?commitment=${promised}&from=2026-01-01&to=2027-01-01`, {
      reason: 'Tết',
      authority: 'Công văn số 13',
    })
    expect(status).toBe(400)
  })

  it('“select all” of one’s own list is not offered for what it does not show', async () => {
    const every = page().locator('#select-all-across-pages')
    await page().goto(`${desk.url}/admin/collections/placements?limit=5`)
    await page().locator('.dk-scope button', { hasText: 'Của tôi' }).click()
    await page().locator('.dk-scope-in-list[data-narrowed="true"]').waitFor()
    await page().locator('thead input[type="checkbox"]').check()
    await every.waitFor({ state: 'attached' })
    expect(await every.isVisible()).toBe(false)
    await page().locator('.dk-scope button', { hasText: 'Tất cả' }).click()
    await page().locator('.dk-scope-in-list[data-narrowed="false"]').waitFor()
    if (!(await every.isVisible())) await page().locator('thead input[type="checkbox"]').check()
    await every.click()
    await page().locator('.list-selection', { hasText: /\d/ }).waitFor()
    await page().locator('.dk-scope button', { hasText: 'Của tôi' }).click()
    await page().locator('thead input[type="checkbox"]:checked').waitFor({ state: 'detached' })
  })

  it('a series that is split goes on by the name that is given to it', async () => {
    const { body } = await desk.caller.get('/api/programmes?depth=0')
    await desk.caller.post(`/api/desk/series/${(body.docs as { id: Id }[])[0]!.id}/fill`, {})
    await desk.look('week', monday + 2 * DAY)
    const third = desk.card(series).nth(2)
    await third.scrollIntoViewIfNeeded()
    const { x, y } = await boxOf(third)
    await desk.drag(third, { x, y: y - minutes(60) })
    await desk.dialog().getByLabel('Từ đây về sau').check()
    await desk.dialog().getByLabel('Tên chuyên mục từ đây về sau').fill(renamed)
    await desk.dialog().getByRole('button', { name: 'Áp dụng' }).click()
    await desk.toast().filter({ hasText: 'Đã đổi lịch định kỳ' }).waitFor()
    const { body: after } = await desk.caller.get('/api/programmes?depth=0&sort=name')
    expect((after.docs as { name: string; dtstart: string }[]).map(({ name, dtstart }) => [name, dtstart.slice(-5)])).toEqual([
      [series, '20:00'],
      [renamed, '19:00'],
    ])
  })
})
