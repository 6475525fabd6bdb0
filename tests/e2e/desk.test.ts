import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Locator } from 'playwright-core'

import type { Id } from '../../src/documents/ids.ts'
import { DAY, HOUR, localDateOf } from '../../src/obligations/index.ts'
import { dayToStore } from '../../src/documents/days.ts'
import { formatLocalTime } from '../../src/i18n/dates.ts'
import { boxOf, carry, hold, iso, minutes, monday, openDesk, pull, type Desk, type Point } from '../helpers/desk.ts'

const tuesday = monday + DAY
const wednesday = monday + 2 * DAY
const at = (day: number, hour: number, minute = 0): number => day + hour * HOUR + minute * 60_000
const week = (n: number): number => n * 7 * DAY
const series = 'Bạn hỏi, cơ quan chức năng trả lời'
const mailbox = 'Hộp thư cải cách hành chính'
const story = 'Một cửa liên thông'

describe('the desk by mouse', () => {
  let desk: Desk
  let news: Id
  let letters: Id

  const startsOf = async (title: string): Promise<unknown[]> =>
    (await desk.placements(`where[title][equals]=${encodeURIComponent(title)}`)).map(({ plannedStart }) => plannedStart)
  const waiting = (): Locator => desk.page.locator('.dk-tray__item', { hasText: story })
  /** The week, with the evening in sight. */
  const openWeek = async (of = tuesday): Promise<void> => {
    await desk.look('week', of)
    await desk.page.getByRole('heading', { name: 'Nội dung chờ xếp lịch' }).waitFor()
    await desk.card(series).scrollIntoViewIfNeeded()
  }
  /** Where an hour of Wednesday lies, by the news at eight. */
  const onWednesday = async (hour: number): Promise<Point> => {
    const { x, y } = await boxOf(desk.card('Thời sự'))
    return { x, y: y + minutes((hour - 20) * 60) }
  }
  const fromTray = async (to: Point): Promise<void> => {
    const item = await boxOf(waiting())
    await pull(desk.page, { x: item.x + 20, y: item.y + 14 }, { x: to.x + 30, y: to.y + 4 })
  }
  const toTray = async (): Promise<void> => {
    const tray = await boxOf(desk.page.locator('.dk-tray'))
    await pull(desk.page, hold(await boxOf(desk.card(story))), { x: tray.x + 60, y: tray.y + 40 })
  }
  /** Drags the occurrence of the shown week to another hour of its day. */
  const later = async (by: number): Promise<void> => {
    const { x, y } = await boxOf(desk.card(series))
    await desk.drag(desk.card(series), { x, y: y + minutes(by) })
    await desk.dialog().getByText('Thay đổi này áp dụng cho:').waitFor()
  }
  const apply = async (scope: string): Promise<void> => {
    await desk.dialog().getByRole('radio', { name: scope }).check()
    await desk
      .dialog()
      .getByText(/Sẽ đổi \([1-9]/)
      .waitFor()
    await desk.applyTo(scope)
    await desk.toast().filter({ hasText: 'Đã đổi lịch định kỳ' }).waitFor()
  }

  beforeAll(async () => {
    desk = await openDesk(3964)
    const { make, caller } = desk
    const organization = await make('organizations', { name: 'Đài Phát thanh - Truyền hình Cà Mau', code: 'dai' })
    const channel = await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization })
    const form = await make('forms', { name: 'Chuyên mục', code: 'chuyen_muc' })
    news = await make('placements', {
      title: 'Thời sự',
      channel,
      form,
      plannedStart: iso(at(wednesday, 20)),
      plannedSeconds: 3600,
      status: 'confirmed',
    })
    await make('segments', { title: story, seconds: 900, organization, _status: 'published' })
    for (const [n, name] of ['Giỗ Tổ Hùng Vương', 'Ngày Chiến thắng', 'Quốc tế Lao động'].entries()) {
      await make('holidays', { date: dayToStore(localDateOf(wednesday + week(n + 1))), name, standing: 'confirmed' })
    }
    const weekly = async (name: string, rrule: string, start: number): Promise<Id> => {
      const dtstart = iso(start + 7 * HOUR).slice(0, 16)
      const programme = await make('programmes', { name, channel, form, organization, seconds: 900, rrule, dtstart })
      await caller.post(`/api/desk/series/${programme}/fill`, {})
      return programme
    }
    await weekly(series, 'FREQ=WEEKLY;BYDAY=TU', at(tuesday, 19))
    letters = await weekly(mailbox, 'FREQ=WEEKLY;BYDAY=WE', at(wednesday, 18))
  })
  afterAll(() => desk?.close())

  it('what is ready is dragged from the tray to an hour, and its card back into the tray', async () => {
    await openWeek()
    await fromTray(await onWednesday(21.5))
    await desk.dialog().getByText(`Xếp lịch: ${story}`).waitFor()
    expect(await desk.dialog().locator('input[name="time"]').inputValue()).toBe('21:30')
    await desk.dialog().locator('select[name="slot"]').selectOption('')
    await desk.dialog().locator('select[name="form"]').selectOption({ label: 'Chuyên mục' })
    await desk.dialog().locator('button[type="submit"]').click()
    await desk.card(story).filter({ hasText: '21:30' }).waitFor()
    await waiting().waitFor({ state: 'detached' })
    expect(await startsOf(story)).toEqual([iso(at(wednesday, 21, 30))])

    await toTray()
    await desk
      .toast()
      .filter({ hasText: `Đã đưa về danh sách chờ: ${story}` })
      .waitFor()
    await waiting().waitFor()
    await desk.card(story).waitFor({ state: 'detached' })
    expect(await startsOf(story)).toEqual([])
  })

  it('dropped on a slot that waits for content it fills this slot; taken out again the slot stays', async () => {
    await fromTray(await boxOf(desk.card(series)))
    await desk.dialog().locator('button[type="submit"]').click()
    await desk.card(story).filter({ hasText: '19:00' }).waitFor()
    await toTray()
    await desk.card(series).filter({ hasText: 'Chưa có nội dung' }).waitFor()
    await waiting().waitFor()
  })

  it('a card is made longer by its lower edge', async () => {
    await desk.card('Thời sự').hover()
    const { x, y, height } = await boxOf(desk.card('Thời sự'))
    const edge = { x: x + 60, y: y + height - 3 }
    await pull(desk.page, edge, { x: edge.x, y: edge.y + minutes(30) })
    await desk.toast().filter({ hasText: 'Thời sự: 20:00' }).waitFor()
    expect(await desk.stored(news)).toMatchObject({ plannedStart: iso(at(wednesday, 20)), plannedSeconds: 5400 })
  })

  it('an occurrence is put back when nothing is chosen', async () => {
    const before = await boxOf(desk.card(series))
    await later(30)
    await desk.dialog().getByRole('button', { name: 'Trả lại chỗ cũ' }).click()
    expect(await boxOf(desk.card(series))).toEqual(before)
    expect((await startsOf(series))[0]).toBe(iso(at(tuesday, 19)))
  })

  it('what somebody else changes while a card is in the hand loses neither', async () => {
    const before = await boxOf(desk.card(series))
    await carry(desk.page, hold(before), hold({ x: before.x, y: before.y + minutes(30) }))
    const heard = desk.page.waitForResponse((answer) => answer.url().includes('/desk/calendar?ids='))
    const lookedAgain = desk.page.waitForResponse((answer) => answer.url().includes('/desk/tray'))
    await desk.caller.patch(`/api/placements/${news}`, { plannedSeconds: 3600 })
    await Promise.all([heard, lookedAgain])
    await desk.page.mouse.up()
    await desk.dialog().getByText('Thay đổi này áp dụng cho:').waitFor()
    await desk.dialog().getByRole('button', { name: 'Trả lại chỗ cũ' }).click()
    expect(await boxOf(desk.card(series))).toEqual(before)
    expect((await boxOf(desk.card('Thời sự'))).height).toBe(minutes(60) - 1)
  })

  it('moved for all, the whole series moves', async () => {
    await later(30)
    expect(await desk.faults()).toEqual([])
    await apply('Tất cả')
    await desk.card(series).filter({ hasText: '19:30' }).waitFor()
    const starts = await startsOf(series)
    expect(starts.length).toBeGreaterThanOrEqual(7)
    expect(starts).toEqual(starts.map((_, n) => iso(at(tuesday + week(n), 19, 30))))
  })

  it('moved for all or from here on, it is taken back in one click', async () => {
    const before = await startsOf(series)
    for (const scope of ['Tất cả', 'Từ đây về sau']) {
      await openWeek(tuesday + week(1))
      await later(60)
      await apply(scope)
      await desk.card(series).filter({ hasText: '20:30' }).waitFor()
      await desk.toast().getByText('Hoàn tác').click()
      await desk.toast().filter({ hasText: 'Đã hoàn tác' }).waitFor()
      await desk.card(series).filter({ hasText: '19:30' }).waitFor()
      expect(await startsOf(series)).toEqual(before)
    }
  })

  it('moved from here on, what came before stays', async () => {
    await openWeek(tuesday + week(1))
    await later(60)
    await apply('Từ đây về sau')
    await desk.card(series).filter({ hasText: '20:30' }).waitFor()
    const [first, ...others] = await startsOf(series)
    expect(first).toBe(iso(at(tuesday, 19, 30)))
    expect(others).toEqual(others.map((_, n) => iso(at(tuesday + week(n + 1), 20, 30))))
  })

  it('moved alone, an occurrence goes back to its series from its card, and that too can be undone', async () => {
    await openWeek()
    await later(-60)
    await desk.applyTo('Chỉ lần này')
    await desk.card(series).filter({ hasText: '18:30' }).click()
    await desk.dialog().getByRole('button', { name: 'Trả về lịch định kỳ' }).click()
    await desk.toast().filter({ hasText: 'Đã trả về lịch định kỳ' }).waitFor()
    await desk.card(series).filter({ hasText: '19:30' }).waitFor()
    expect((await startsOf(series))[0]).toBe(iso(at(tuesday, 19, 30)))
    await desk.toast().getByText('Hoàn tác').click()
    await desk.card(series).filter({ hasText: '18:30' }).waitFor()
    expect((await startsOf(series))[0]).toBe(iso(at(tuesday, 18, 30)))
  })

  it('slots on holidays are kept, moved to a working day, or skipped', async () => {
    const slots = [1, 2, 3].map((n) => at(wednesday + week(n), 18))
    await desk.page.goto(`${desk.url}/admin/collections/programmes/${letters}`)
    const panel = desk.page.locator('.dk-series__holidays')
    await panel.getByText('Giỗ Tổ Hùng Vương').waitFor()
    for (const [n, choice] of (['keep', 'move', 'skip'] as const).entries()) {
      await panel.getByLabel(`Xử lý số phát sóng ${formatLocalTime(slots[n]!)}`).selectOption(choice)
    }
    await panel.getByRole('button', { name: 'Áp dụng' }).click()
    await panel.getByText(`Đã dời sang ${formatLocalTime(slots[1]! + DAY)}`).waitFor()
    await panel.getByText('Đã cho nghỉ').waitFor()
    const starts = await startsOf(mailbox)
    expect(starts.slice(0, 3)).toEqual([at(wednesday, 18), slots[0]!, slots[1]! + DAY].map(iso))
    expect(starts).not.toContain(iso(slots[2]!))
  })
})
