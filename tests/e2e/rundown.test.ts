import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { rundownPage } from '../../src/reports/rundownPage.ts'
import { at, item, newspaper, printing, schedule, television } from '../unit/reports/schedules.ts'
import { openBrowser } from '../helpers/installation.ts'

const items = [
  item('Bản tin sáng', '06:00', { status: 'delivered', actual: { start: at('06:00:12'), seconds: 874 }, programme: 'Cải cách hành chính' }),
  item('Dịch vụ công', '19:45', {
    status: 'preempted',
    reason: 'Truyền hình trực tiếp',
    themes: ['a) Tuyên truyền, phổ biến các văn bản của Trung ương, của tỉnh'],
  }),
  item('<img src=x onerror="document.title=\'hỏng\'"><script>document.title="hỏng"</script>', '21:00', { makegood: true }),
  item('Bài báo', '05:00', { channel: newspaper.id }),
]
const links = { previous: '/truoc', next: '/sau', pdf: '/pdf', calendar: '/lich' }
const markup = rundownPage(schedule(items, { channels: [television, newspaper] }), printing, links, 'vi')

describe('the rundown in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  const opened = async (width: number): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
    await page.setContent(markup)
    return page
  }

  it.each([1280, 390])('is accessible at %i pixels, and only its tables scroll sideways', async (width) => {
    const page = await opened(width)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  it('28: script in a title does not run', async () => {
    const page = await opened(1280)
    await page.getByText('<script>').waitFor()
    expect(await page.title()).toMatch(/^Khung chương trình CTV1, Báo Cà Mau/)
  })

  it('prints a channel a sheet, without what is for the screen', async () => {
    const page = await opened(1280)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await page.getByText('In lúc 14:05 07/01/2030 · Nguyễn Thị Hằng').isVisible()).toBe(true)
  })
})
