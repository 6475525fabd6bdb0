import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Id } from '../../src/documents/ids.ts'
import { MINUTE } from '../../src/obligations/index.ts'
import { iso, openDesk, written, yesterday, type Desk } from '../helpers/desk.ts'

describe('what went out, recorded in a browser', () => {
  let desk: Desk
  let byHand: Id

  beforeAll(async () => {
    desk = await openDesk(3967, {
      before: async (make) => {
        const organization = await make('organizations', { name: 'Đài Cà Mau', code: 'dai' })
        const channel = await make('channels', { name: 'CTV1', code: 'ctv1', medium: 'tv', organization })
        const form = await make('forms', { code: 'chuyen_muc', name: 'Chuyên mục' })
        const place = (title: string, minute: number) =>
          make('placements', {
            title,
            channel,
            form,
            organization,
            plannedStart: iso(yesterday + minute * MINUTE),
            plannedSeconds: 60,
            status: 'confirmed',
          })
        await place('Một cửa liên thông', 0)
        await place('Chữ ký số', 1)
        await place('Hộ tịch', 4)
        byHand = await place('Đất đai', 6)
      },
    })
  })
  afterAll(() => desk?.close())

  const narrow = async (): Promise<boolean> => {
    await desk.page.setViewportSize({ width: 390, height: 844 })
    // The menu folds away when the window has become narrow.
    await desk.page.waitForTimeout(500)
    const fits = await desk.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
    await desk.page.setViewportSize({ width: 1440, height: 1000 })
    return fits
  }

  it('the page without a file has no fault, wide and narrow, and speaks Vietnamese', async () => {
    await desk.page.goto(`${desk.url}/admin/thuc-phat`)
    await desk.page.getByText('Chọn tệp CSV hoặc XLSX…').waitFor()
    expect(await desk.faults()).toEqual([])
    expect(await narrow()).toBe(true)
  })

  it('a log is set against the plan: as planned, missed, unplanned, not understood', async () => {
    const log = [
      'Ngày phát;Giờ phát;Thời lượng;Tên chương trình',
      `${written(yesterday)};00:00:00;00:01:00;Một cửa liên thông`,
      `${written(yesterday)};00:02:00;00:00:40;Chữ ký số`,
      `${written(yesterday)};00:30:00;00:05:00;Quảng cáo`,
      `${written(yesterday)};25:99;00:05:00;Không đọc được`,
    ].join('\r\n')
    await desk.page.locator('input[type="file"]').setInputFiles({ name: 'nhat-ky.csv', mimeType: 'text/csv', buffer: Buffer.from(log) })
    await desk.page.getByText('nhat-ky.csv').waitFor()
    await desk.page.getByRole('button', { name: 'Đối chiếu' }).click()
    await desk.page.locator('.dk-as-run__counts').waitFor()
    const said = await desk.page.locator('.dk-as-run').innerText()
    for (const word of ['Đúng lịch (2)', 'Không thực hiện (2)', 'Hộ tịch', 'Ngoài lịch (1)', '25:99']) expect(said).toContain(word)
    expect(await desk.faults()).toEqual([])
    expect(await narrow()).toBe(true)
  })

  it('what is not in the file is left to be confirmed where that is chosen', async () => {
    await desk.page.getByLabel('Để nguyên, chờ xác nhận').check()
    await desk.page.getByRole('button', { name: 'Đối chiếu' }).click()
    await desk.page.locator('.dk-as-run__counts', { hasNotText: 'Không thực hiện (2)' }).waitFor()
    expect(await desk.page.locator('.dk-as-run__counts').innerText()).not.toMatch(/Không thực hiện \([1-9]/)
    await desk.page.getByRole('button', { name: 'Ghi kết quả phát sóng' }).click()
    await desk.page.getByText(/Đã ghi \d+ kết quả/).waitFor()
    expect((await desk.placements('where[status][equals]=confirmed')).map(({ title }) => title)).toEqual(['Hộ tịch', 'Đất đai'])
  })

  it('one placement is recorded by hand in two clicks at most', async () => {
    await desk.page.goto(`${desk.url}/admin/collections/placements/${byHand}`)
    const button = desk.page.getByRole('button', { name: 'Đã phát sóng đúng lịch' })
    await button.waitFor()
    const faults = await new AxeBuilder({ page: desk.page }).include('.dk-as-run__hand').analyze()
    expect(faults.violations.map(({ id }) => id)).toEqual([])
    await button.click()
    while ((await desk.stored(byHand)).status !== 'delivered') await desk.page.waitForTimeout(100)
  })
})
