import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Id } from '../../src/documents/ids.ts'
import { DAY, HOUR } from '../../src/obligations/index.ts'
import { boxOf, iso, openDesk, running, today, written, type Desk } from '../helpers/desk.ts'

/** Well ahead, so that nothing is over while the test runs. */
const day = today + 3 * DAY
const evening = day + 20 * HOUR

describe('the scheduling desk', () => {
  let desk: Desk
  let placement: Id
  let lost: Id
  let news: Id

  const open = async (view: string): Promise<void> => {
    await desk.look(view, day)
    await desk.card('Buổi tối').first().scrollIntoViewIfNeeded()
  }

  beforeAll(async () => {
    // A browser elsewhere shows the same wall time.
    desk = await openDesk(3962, { timezoneId: 'Europe/Berlin' })
    const { make } = desk
    const station = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
    const channel = await make('channels', {
      name: 'CTV1',
      code: 'ctv1',
      medium: 'tv',
      organization: station,
      primeTime: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '19:45', to: '22:00' }],
    })
    const form = await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
    const plan = await make('plans', { ref: 'kh', title: 'Kế hoạch tuyên truyền', auditing: 'on' })
    await make('commitments', {
      ref: 'kh.1',
      title: 'Chuyên mục cải cách hành chính',
      text: 'Mỗi kỳ bốn lần, mỗi lần ít nhất 15 phút.',
      plan,
      obligors: [station],
      ...running,
      match: { media: ['tv'], forms: [form], anySubject: true },
      measure: { kind: 'count', target: 4 },
      minSecondsEach: 900,
      makegoodWithinDays: 14,
    })
    const planned = (title: string, start: number) =>
      make('placements', { title, channel, form, plannedStart: iso(start), plannedSeconds: 900, status: 'confirmed' })
    placement = await planned('Buổi tối', evening)
    news = await planned('Thời sự', evening + HOUR)
    lost = await planned('Sẽ bị thay', evening + DAY)
    await make('segments', { title: 'Một cửa liên thông', seconds: 900, organization: station, _status: 'published' })
  })
  afterAll(() => desk?.close())

  it.each(['month', 'week', 'day', 'agenda'])('shows the %s, and axe finds nothing', async (view) => {
    await open(view)
    expect(await desk.card('Buổi tối').first().innerText()).toMatch(/20:00/)
    await desk.page.locator('.dk-rail__item').first().waitFor()
    expect(await desk.faults()).toEqual([])
  })

  it('a card dragged to another day keeps its hour and its length', async () => {
    await open('month')
    await desk.drag(desk.card('Thời sự'), await boxOf(desk.card('Sẽ bị thay')))
    await desk.toast().filter({ hasText: 'Thời sự: 21:00' }).waitFor()
    expect(await desk.stored(news)).toMatchObject({ plannedStart: iso(evening + HOUR + DAY), plannedSeconds: 900 })
  })

  it('dragged onto another it goes back, and says why', async () => {
    await desk.drag(desk.card('Buổi tối'), await boxOf(desk.card('Sẽ bị thay')))
    await desk.toast().filter({ hasText: 'Trùng giờ' }).waitFor()
    expect(await desk.stored(placement)).toMatchObject({ plannedStart: iso(evening), plannedSeconds: 900 })
  })

  it('everything that dragging does, the keyboard does; ten seconds long it can be taken back', async () => {
    await open('week')
    await desk.card('Buổi tối').focus()
    await desk.page.keyboard.press('Enter')
    await desk.dialog().waitFor()
    expect(await desk.faults()).toEqual([])
    await desk.dialog().locator('input[name="time"]').fill('19:45')
    await desk.page.keyboard.press('Enter')
    await desk
      .toast()
      .filter({ hasText: `19:45 ${written(day)}` })
      .waitFor()
    expect(await desk.stored(placement)).toMatchObject({ plannedStart: iso(evening - HOUR / 4), plannedSeconds: 900 })
    await desk.toast().getByText('Hoàn tác').click()
    await desk.toast().filter({ hasText: 'Đã hoàn tác' }).waitFor()
    expect(await desk.stored(placement)).toMatchObject({ plannedStart: iso(evening) })
  })

  it('what is too short to count is said before it is saved', async () => {
    await desk.card('Buổi tối').focus()
    await desk.page.keyboard.press('Enter')
    await desk.dialog().locator('input[name="length"]').fill('5:00')
    await desk.page.keyboard.press('Enter')
    await desk.dialog().getByText('Vẫn lưu').waitFor()
    // The form behind it keeps what was typed.
    await desk.dialog().getByText('Sửa lại').click()
    expect(await desk.dialog().locator('input[name="length"]').inputValue()).toBe('5:00')
    await desk.page.keyboard.press('Escape')
    await desk.dialog().waitFor({ state: 'detached' })
    expect(await desk.stored(placement)).toMatchObject({ plannedSeconds: 900 })
  })

  it('another editor’s change is seen without a reload', async () => {
    await desk.caller.patch(`/api/placements/${placement}`, { plannedStart: iso(evening - HOUR) })
    await desk.card('Buổi tối').filter({ hasText: '19:00' }).waitFor()
  })

  it('what is ready is taken from the tray', async () => {
    await desk.page.getByRole('button', { name: /Xếp lịch… Một cửa liên thông/ }).click()
    await desk.dialog().locator('input[name="day"]').fill(written(day))
    await desk.dialog().locator('input[name="time"]').fill('18:00')
    await desk.dialog().locator('select[name="form"]').selectOption({ label: 'Chuyên mục' })
    await desk.dialog().locator('button[type="submit"]').click()
    await desk.card('Một cửa liên thông').filter({ hasText: '18:00' }).waitFor()
    await desk.page.locator('.dk-tray__item', { hasText: 'Một cửa liên thông' }).waitFor({ state: 'detached' })
  })

  it('what was pre-empted is made good in a slot that counts', async () => {
    await open('agenda')
    if (!(await desk.card('Sẽ bị thay').isVisible())) await desk.page.getByRole('button', { name: 'Sau' }).click()
    await desk.makeGood('Sẽ bị thay', 'Truyền hình trực tiếp')
    expect(await desk.stored(lost)).toMatchObject({ status: 'preempted', reason: 'Truyền hình trực tiếp' })
    expect(await desk.placements(`where[makegoodFor][equals]=${lost}`)).toHaveLength(1)
  })
})
