/**
 * How long the calendar's month takes in a browser with 100,000 placements in the database, against the
 * server as production runs it: until cards are shown, and until a click on one opens it.
 *
 * npm run bench interactive        (after `npm run build`)
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

import { openPayload } from '../src/startup/open.ts'
import { enter } from '../tests/helpers/desk.ts'
import { admin, openBrowser, startInstallation } from '../tests/helpers/installation.ts'
import { testEnv } from '../tests/helpers/payload.ts'
import { foundTown } from '../tests/helpers/people.ts'
import { layOutSchedule, promiseMuch } from './manyPlacements.ts'
import { percentile, printTable } from './table.ts'

const PLACEMENTS = 100_000
const TIMES = 5
const MONTH = '/admin/lich?view=month&date=2029-02-15'

const dataDir = mkdtempSync(join(tmpdir(), 'dinh-ky-interactive-'))
const payload = await openPayload(testEnv(dataDir), 'interactive')
const town = await foundTown(payload)
await promiseMuch(payload, town, await layOutSchedule(payload, town, PLACEMENTS))
await payload.create({ collection: 'users', data: { ...admin, name: 'Quản trị', roles: ['admin'], language: 'vi' } as never })
await payload.destroy()

const installation = await startInstallation(3978, { DATA_DIR: dataDir })
const browser = await openBrowser()
const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', viewport: { width: 1440, height: 1000 } })
const page = await context.newPage()
await enter(page, installation.url)
// Opens the ledger: what a server that has just started does once.
await page.goto(installation.url + MONTH)
await page.locator('.dk-rail__item').first().waitFor()

interface Times {
  shown: number
  answered: number
}

async function visit(visitor: Page): Promise<Times> {
  const start = performance.now()
  await visitor.goto(installation.url + MONTH, { waitUntil: 'commit' })
  const card = visitor.locator('.dk-event').first()
  await card.waitFor()
  const shown = performance.now() - start
  await card.click()
  await visitor.locator('dialog[open]').waitFor()
  return { shown, answered: performance.now() - start }
}

/** A browser that has kept nothing but the sign-in. */
async function newcomer(): Promise<Times> {
  const fresh = await browser.newContext({
    storageState: await context.storageState(),
    locale: 'vi-VN',
    viewport: { width: 1440, height: 1000 },
  })
  const times = await visit(await fresh.newPage())
  await fresh.close()
  return times
}

const first: Times[] = []
const again: Times[] = []
for (let n = 0; n < TIMES; n++) {
  first.push(await newcomer())
  again.push(await visit(page))
}
const ms = (times: readonly Times[], what: keyof Times): string =>
  `${percentile(
    times.map((one) => one[what]),
    0.5,
  ).toFixed(0)} ms`
printTable(
  `The calendar's month in Chromium with ${PLACEMENTS.toLocaleString('en')} placements in SQLite, median of ${TIMES}`,
  ['what', 'cards shown', 'a click answered', 'bound'],
  [
    ['files kept from an earlier visit', ms(again, 'shown'), ms(again, 'answered'), '2000 ms'],
    ['a browser that has kept nothing', ms(first, 'shown'), ms(first, 'answered'), '2000 ms'],
  ],
)
await browser.close()
await installation.close()
rmSync(dataDir, { recursive: true, force: true })
process.exit()
