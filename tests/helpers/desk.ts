import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { DAY, localDateOf, startOfDay, type Instant } from '../../src/obligations/index.ts'
import { signIn, type Caller } from './http.ts'
import { admin, openBrowser, startInstallation, type Before, type Make } from './installation.ts'

/**
 * Midnight of the day in Cà Mau on which the test was started. It may end while the test runs: what has
 * aired lies in the day before, what is ahead in days after it.
 */
export const today = startOfDay(localDateOf(Date.now()))
/** Over, whatever the time is. */
export const yesterday = today - DAY
const weekday = new Date(`${localDateOf(today)}T00:00Z`).getUTCDay()
/** Monday of next week: nothing of that week is over while a test runs. */
export const monday = today + ((8 - weekday) % 7 || 7) * DAY

/** A promise that runs while the test does: thirty days since yesterday, and again for a year. */
export const running = {
  checkedBy: 'machine',
  windows: [{ rrule: 'FREQ=DAILY;INTERVAL=30', dtstart: `${localDateOf(yesterday)}T00:00`, duration: 'P30D' }],
  validFrom: dayToStore(localDateOf(yesterday)),
  validTo: dayToStore(localDateOf(yesterday + 365 * DAY)),
}

export const iso = (instant: Instant): string => new Date(instant).toISOString()
/** The day as people write it. */
export const written = (instant: Instant): string => localDateOf(instant).split('-').reverse().join('/')

/** How many pixels a minute takes in the calendar's week. */
const MINUTE = 44 / 30
export const minutes = (n: number): number => n * MINUTE

/** Makes a document over HTTP; whatever is refused fails the test. */
export async function make(caller: Caller, slug: string, data: Record<string, unknown>): Promise<Id> {
  const { status, body } = await caller.post(`/api/${slug}`, data)
  if (status !== 201) throw new Error(`${slug}: ${JSON.stringify(body)}`)
  return (body.doc as { id: Id }).id
}

/** Chooses from a relationship's or a list's menu as a person does: opens it, types, takes what is offered. */
export async function choose(page: Page, field: string, text: string): Promise<void> {
  const input = page.locator(`#field-${field} input[role="combobox"]`).first()
  await input.click()
  await input.fill(text)
  await page.locator('.rs__option', { hasText: text }).first().click()
}

/** Signs in by the form, as far as the overview. */
export async function enter(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/admin`)
  await page.fill('#field-email', admin.email)
  await page.fill('#field-password', admin.password)
  await page.click('button[type="submit"]')
  await page.locator('.dk-dashboard').waitFor()
}

export interface Point {
  x: number
  y: number
}

export const boxOf = async (of: Locator) => (await of.boundingBox())!

/** Takes what lies at one point and holds it over another, a little past it and back as a hand does. */
export async function carry(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x - 10, to.y + 6, { steps: 8 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

/** Carries it there and lets it go. */
export async function pull(page: Page, from: Point, to: Point): Promise<void> {
  await carry(page, from, to)
  await page.mouse.up()
}

/** How far into a card it is taken hold of. */
export const hold = (corner: Point, below = 11): Point => ({ x: corner.x + 30, y: corner.y + below })

/** A person before the desk: a browser signed in to an installation of its own. */
export interface Desk {
  url: string
  page: Page
  caller: Caller
  make: Make
  /** Placements as they are stored, the earliest first. */
  placements: (where: string) => Promise<Record<string, unknown>[]>
  stored: (id: Id) => Promise<Record<string, unknown>>
  card: (text: string) => Locator
  toast: () => Locator
  dialog: () => Locator
  look: (view: string, day: Instant) => Promise<void>
  /** Takes a card, `below` its upper edge, and lets it go so that this edge lies at `to`. */
  drag: (from: Locator, to: Point, below?: number) => Promise<void>
  /** Answers what a change to one of a series is to apply to. */
  applyTo: (scope: string) => Promise<void>
  /** Says of a placement why it is not aired, and takes the first slot that is proposed to make it good. */
  makeGood: (title: string, reason: string) => Promise<void>
  /** What axe finds on the desk. */
  faults: () => Promise<unknown[]>
  close: () => Promise<void>
}

interface Opening {
  timezoneId?: string
  before?: Before
}

export async function openDesk(port: number, { timezoneId = 'Asia/Ho_Chi_Minh', before }: Opening = {}): Promise<Desk> {
  const installation = await startInstallation(port, {}, before)
  const { url } = installation
  const caller = await signIn(url, admin.email, admin.password)
  const browser: Browser = await openBrowser()
  const page = await (await browser.newContext({ locale: 'vi-VN', timezoneId, viewport: { width: 1440, height: 1000 } })).newPage()
  page.setDefaultTimeout(120_000)
  await enter(page, url)
  const card = (text: string) => page.locator('.dk-event', { hasText: text })
  const toast = () => page.locator('.dk-toast')
  const dialog = () => page.locator('dialog[open]')
  return {
    url,
    page,
    caller,
    make: (slug, data) => make(caller, slug, data),
    placements: async (where) =>
      (await caller.get(`/api/placements?depth=0&limit=100&sort=plannedStart&${where}`)).body.docs as Record<string, unknown>[],
    stored: async (id) => (await caller.get(`/api/placements/${id}?depth=0`)).body,
    card,
    toast,
    dialog,
    look: async (view, day) => {
      await page.goto(`${url}/admin/lich?view=${view}&date=${localDateOf(day)}`)
      await page.locator('.dk-event').first().waitFor()
    },
    drag: async (from, to, below) => {
      const start = await boxOf(from)
      await pull(page, hold(start, below), hold(to, below))
    },
    applyTo: async (scope) => {
      await dialog().getByRole('radio', { name: scope }).check()
      await dialog().getByRole('button', { name: 'Áp dụng' }).click()
    },
    makeGood: async (title, reason) => {
      await card(title).click()
      await dialog().getByText('Không phát sóng, bị thay, hủy…').click()
      await dialog().locator('input[name="reason"]').fill(reason)
      await dialog().locator('button[type="submit"]').click()
      await dialog().getByText(`Phát bù cho: ${title}`).waitFor()
      await dialog()
        .getByRole('button', { name: /Chọn khung giờ này/ })
        .first()
        .click()
      await toast().filter({ hasText: 'Đã xếp lịch bù' }).waitFor()
    },
    faults: async () =>
      (await new AxeBuilder({ page }).include('.dk-desk').analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    close: async () => {
      await browser.close()
      await installation.close()
    },
  }
}
