import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Id } from '../../src/documents/ids.ts'
import { DAY, HOUR, MINUTE } from '../../src/obligations/index.ts'
import { boxOf, choose, iso, minutes, monday, openDesk, running, written, yesterday, type Desk } from '../helpers/desk.ts'

const tuesday = monday + DAY
const evening = 20 * HOUR
const series = 'Cải cách hành chính - Vì nhân dân phục vụ'

describe('a week at the desk', () => {
  let desk: Desk
  let lost: Id

  const titled = (title: string) => desk.placements(`where[title][equals]=${encodeURIComponent(title)}`)

  beforeAll(async () => {
    desk = await openDesk(3963, {
      before: async (make) => {
        const organization = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
        const channel = await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization })
        const column = await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
        const report = await make('forms', { name: 'Phóng sự', code: 'phong_su' })
        const plan = await make('plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
        const promised = (ref: string, title: string, form: Id, target: number) =>
          make('commitments', {
            ref,
            title,
            text: title,
            plan,
            obligors: [organization],
            ...running,
            match: { media: ['tv'], forms: [form], anySubject: true },
            measure: { kind: 'count', target },
            makegoodWithinDays: 14,
          })
        // More than the series alone brings, so that a lost episode is always missed.
        await promised('kh.1', 'Chuyên mục cải cách hành chính', column, 6)
        await promised('kh.2', 'Phóng sự cải cách hành chính', report, 2)
        const planned = (title: string, form: Id, start: number, plannedSeconds: number) =>
          make('placements', { title, channel, form, plannedStart: iso(start), plannedSeconds, status: 'confirmed' })
        await planned('Một cửa ở Đầm Dơi', report, yesterday, 60)
        await planned('Chữ ký số ở Năm Căn', report, yesterday + MINUTE, 60)
        await planned('Thời sự', report, monday + 2 * DAY + evening + 1.5 * HOUR, 3600)
      },
    })
  })
  afterAll(() => desk?.close())

  it('a programme is given a weekly slot in plain fields', async () => {
    await desk.page.goto(`${desk.url}/admin/collections/programmes/create`)
    await desk.page.fill('#field-name', series)
    await choose(desk.page, 'channel', 'CTV1')
    await choose(desk.page, 'form', 'Chuyên mục')
    await choose(desk.page, 'organization', 'Đài Phát thanh')
    await desk.page.getByRole('button', { name: 'Đặt giờ phát định kỳ' }).click()
    const fields = desk.page.locator('fieldset.dk-recurrence')
    await fields.getByLabel('Lặp lại').selectOption('weekly')
    await fields.getByLabel('Thứ Ba').check()
    for (const other of await fields.locator('.dk-recurrence__choice', { hasNotText: 'Thứ Ba' }).getByRole('checkbox').all())
      await other.uncheck()
    await fields.getByLabel('Giờ phát').fill('20:00')
    await fields.getByLabel('Tính từ ngày').fill(written(monday))
    await fields.getByLabel('Tính từ ngày').press('Tab')
    await desk.page.getByText('20:00').first().waitFor()
    await desk.page.click('#action-save')
    await desk.page.waitForURL(/programmes\/\d+/)
    const { body } = await desk.caller.get('/api/programmes?depth=0')
    expect(body.docs).toMatchObject([{ name: series, rrule: 'FREQ=WEEKLY;BYDAY=TU', seconds: 900 }])
  })

  it('its slots are laid out for eight weeks', async () => {
    await desk.page.getByRole('button', { name: 'Xếp tám tuần tới' }).click()
    await desk.page.getByText(/Đã thêm \d/).waitFor()
    const [first, second] = await titled(series)
    expect(first).toMatchObject({ plannedStart: iso(tuesday + evening), plannedSeconds: 900, status: 'planned' })
    expect(second).toMatchObject({ plannedStart: iso(tuesday + 7 * DAY + evening) })
    lost = first!.id as number | string
  })

  const openWeek = async (): Promise<void> => {
    await desk.look('week', tuesday)
    await desk.card(series).waitFor()
    await desk.card('Thời sự').waitFor()
    await desk.page.locator('.dk-rail__item').first().waitFor()
  }
  it('an episode is dragged to another hour: this one alone', async () => {
    await openWeek()
    await desk.card('Thời sự').scrollIntoViewIfNeeded()
    const [slot, news] = [await boxOf(desk.card(series)), await boxOf(desk.card('Thời sự'))]
    await desk.drag(desk.card(series), { x: slot.x, y: news.y })
    await desk.applyTo('Chỉ lần này')
    await desk
      .toast()
      .filter({ hasText: `21:30 ${written(tuesday)}` })
      .waitFor()
    const [first, second] = await titled(series)
    expect(first).toMatchObject({ id: lost, plannedStart: iso(tuesday + evening + 1.5 * HOUR), plannedSeconds: 900 })
    expect(second).toMatchObject({ plannedStart: iso(tuesday + 7 * DAY + evening) })
  })

  it('what is dragged onto it is refused, with the reason, and goes back', async () => {
    const before = await boxOf(desk.card('Thời sự'))
    const taken = await boxOf(desk.card(series))
    // An hour long, let go half an hour above it: it would run into it.
    await desk.drag(desk.card('Thời sự'), { x: taken.x, y: taken.y - minutes(30) })
    await desk.toast().filter({ hasText: 'Trùng giờ' }).waitFor()
    const [news] = await titled('Thời sự')
    expect(news).toMatchObject({ plannedStart: iso(monday + 2 * DAY + evening + 1.5 * HOUR) })
    const after = await boxOf(desk.card('Thời sự'))
    expect([after.x, after.y].map(Math.round)).toEqual([before.x, before.y].map(Math.round))
  })

  it('an episode is pre-empted with a reason, and made good in a proposed slot', async () => {
    await desk.makeGood(series, 'Truyền hình trực tiếp kỳ họp')
    expect(await desk.stored(lost)).toMatchObject({ status: 'preempted', reason: 'Truyền hình trực tiếp kỳ họp' })
    expect(await desk.placements(`where[makegoodFor][equals]=${lost}`)).toMatchObject([{ status: 'planned' }])
  })

  it('the playout log is looked at, then recorded', async () => {
    await desk.page.goto(`${desk.url}/admin/thuc-phat`)
    const log = [
      'Ngày phát;Giờ phát;Thời lượng;Tên chương trình',
      `${written(yesterday)};00:00:00;00:01:00;Một cửa ở Đầm Dơi`,
      `${written(yesterday)};00:01:00;00:01:00;Chữ ký số ở Năm Căn`,
    ].join('\r\n')
    await desk.page.getByLabel('Kênh').selectOption({ label: 'CTV1' })
    await desk.page.locator('input[type="file"]').setInputFiles({ name: 'nhat-ky.csv', mimeType: 'text/csv', buffer: Buffer.from(log) })
    await desk.page.getByRole('button', { name: 'Đối chiếu' }).click()
    await desk.page.getByText('Đúng lịch (2)').waitFor()
    await desk.page.getByRole('button', { name: 'Ghi kết quả phát sóng' }).click()
    await desk.page.getByText('Đã ghi 2 kết quả.').waitFor()
    expect((await desk.placements('where[status][equals]=delivered')).map(({ title }) => title)).toEqual([
      'Một cửa ở Đầm Dơi',
      'Chữ ký số ở Năm Căn',
    ])
  })

  it('and the commitment is met', async () => {
    const promise = desk.page.locator('article.dk-card', { hasText: 'Phóng sự cải cách hành chính' })
    const met = promise.locator('.dk-mark--good', { hasText: /^\s*Đạt\s*$/ }).first()
    await desk.page.goto(`${desk.url}/admin`)
    await promise.waitFor()
    // The audit follows the import by half a second.
    while (!(await met.isVisible())) {
      await desk.page.waitForTimeout(250)
      await desk.page.reload()
      await promise.waitFor()
    }
    expect(await promise.innerText()).toMatch(/2\/2 phóng sự/)
  })
})
