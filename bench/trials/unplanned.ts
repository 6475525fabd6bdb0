/**
 * How long a new user takes for what was not planned: one meeting on a phone, typed as people type, and a list of a hundred
 * dialogues from the template on; with how long the server's event loop was held up meanwhile.
 *
 * npm run build && node scripts/run.mjs bench/trials/unplanned.ts
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { readSheet } from 'read-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { DAY, localDateOf } from '../../src/obligations/index.ts'
import { openBrowser } from '../../tests/helpers/installation.ts'
import { openTestPayload } from '../../tests/helpers/payload.ts'
import { password } from '../../tests/helpers/people.ts'
import { percentile, printTable } from '../table.ts'

const PORT = 3995
const COMMUNES = 100
/** What a thumb takes for a letter, and to find and touch the next thing, in milliseconds. */
const [LETTER, LOOK] = [180, 900]
const url = `http://localhost:${PORT}`
const dir = mkdtempSync(join(tmpdir(), 'dinh-ky-unplanned-'))
const email = 'can-bo@vi-du.vn'
const yesterday = localDateOf(Date.now() - DAY)

const article = await lay()
const child = spawn(process.execPath, ['scripts/start.mjs'], {
  env: {
    ...process.env,
    SKIP_BUILD_CHECK: 'true',
    PORT: String(PORT),
    DATA_DIR: dir,
    PAYLOAD_SECRET: 'a secret that is long enough for tests',
    SEED: 'none',
    LOG_LEVEL: 'warn',
    METRICS_TOKEN: 'a token for this trial',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
})
while (
  !(await fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  ))
) {
  if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
  await wait(200)
}

const browser = await openBrowser()
const page = await (
  await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
).newPage()
page.setDefaultTimeout(120_000)
await page.goto(`${url}/admin/login?redirect=%2Fadmin%2Fghi-nhan`)
await page.fill('#field-email', email)
await page.fill('#field-password', password)
await page.click('button[type="submit"]')
await page.locator('form.dk-record__form').waitFor()
// The page as somebody finds it who has opened it before.
await page.reload()
await page.locator('form.dk-record__form').waitFor()

const rows: string[][] = []
let inputs = 0
const touch = async (act: () => Promise<unknown>): Promise<void> => {
  inputs += 1
  await wait(LOOK)
  await act()
}
const type = (name: string, text: string) => touch(() => page.locator(`[name="${name}"]`).pressSequentially(text, { delay: LETTER }))

{
  const begun = performance.now()
  await type('title', 'Đối thoại với người dân khóm 3')
  await touch(() => page.selectOption('[name="organization"]', { label: 'Ủy ban nhân dân xã số 1' }))
  await touch(() => page.getByRole('radio', { name: 'Hôm qua' }).check())
  await type('time', '8:30')
  await touch(() => page.selectOption('[name="theme"]', { index: 1 }))
  await touch(() => page.setInputFiles('[name="photo"]', { name: 'anh.jpg', mimeType: 'image/png', buffer: picture() }))
  await wait(LOOK)
  await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
  await page.locator('.dk-record__outcome').waitFor()
  rows.push([
    'one meeting on a phone',
    String(inputs),
    `${((performance.now() - begun) / 1000).toFixed(1)} s`,
    '',
    await page.locator('.dk-record__counted li').first().innerText(),
  ])
}

{
  // Another editor goes on saving an article meanwhile.
  const token = String(
    (
      (await (
        await fetch(`${url}/api/users/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password }),
        })
      ).json()) as { token: string }
    ).token,
  )
  const waits: number[] = []
  let on = true
  const others = (async () => {
    while (on) {
      const asked = performance.now()
      await save(article, token, `Bài, lần ${waits.length}`)
      waits.push(performance.now() - asked)
      await wait(50)
    }
  })()
  inputs = 0
  // What is read begins anew: the delays until here are the start's.
  await readMetrics()
  const begun = performance.now()
  await touch(() => page.locator('.dk-record__list > summary').click())
  await touch(() => page.selectOption('[name="listChannel"]', { label: 'Đối thoại ở cấp xã' }))
  await wait(LOOK)
  const template = await fetch(`${url}/api/desk/unplanned/list/template.xlsx?channel=${await page.inputValue('[name="listChannel"]')}`, {
    headers: { authorization: `JWT ${token}`, 'accept-language': 'vi' },
  })
  const filled = await fill(Buffer.from(await template.arrayBuffer()))
  await touch(() =>
    page.setInputFiles('[name="list"]', {
      name: 'doi-thoai.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: filled,
    }),
  )
  const button = page.getByRole('button', { name: /^Ghi nhận \d+ dòng/ })
  await button.waitFor()
  const read = (performance.now() - begun) / 1000
  await wait(LOOK * 5)
  const pressed = performance.now()
  await button.click()
  const said = page.getByText(/ghi nhận, \d+ chỉ tiêu đạt/)
  await said.waitFor()
  on = false
  await others
  const written = (performance.now() - pressed) / 1000
  rows.push([
    'a list of 100 dialogues, filled in',
    String(inputs + 1),
    `${((performance.now() - begun) / 1000).toFixed(1)} s (read ${read.toFixed(1)} s, written ${written.toFixed(1)} s)`,
    `${waits.length} saves: median ${percentile(waits, 0.5).toFixed(0)} ms, longest ${percentile(waits, 1).toFixed(0)} ms`,
    await said.innerText(),
  ])
}

printTable('What was not planned, as a new user records it', ['what', 'inputs', 'time', 'another editor’s saves meanwhile', 'says'], rows)
const metrics = await readMetrics()
const lag = (name: string): string =>
  `${(Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'm').exec(metrics)?.[1] ?? NaN) * 1000).toFixed(0)} ms`
printTable('The server’s event loop while the list was read and written', ['delay, p99', 'longest'], [[lag('p99'), lag('max')]])
await browser.close()
const gone = once(child, 'exit')
child.kill('SIGTERM')
await gone
rmSync(dir, { recursive: true, force: true })
process.exit(0)

async function readMetrics(): Promise<string> {
  return (await fetch(`${url}/metrics`, { headers: { authorization: 'Bearer a token for this trial' } })).text()
}

/** Saves an article on a connection of its own: one that is kept may be closed just as it is used again. */
function save(id: Id, token: string, title: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/api/articles/${id}?draft=true&autosave=true&depth=0`,
      { method: 'PATCH', agent: false, headers: { 'content-type': 'application/json', authorization: `JWT ${token}` } },
      (response) => {
        response
          .resume()
          .once('end', () =>
            response.statusCode === 200 ? resolve() : reject(new Error(`a save was answered with ${response.statusCode}`)),
          )
      },
    )
    asked.once('error', reject).end(JSON.stringify({ title }))
  })
}

/** A picture as small as one can be. */
function picture(): Buffer {
  return Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
}

/** The template with every row filled in: how long that takes a person is not ours. */
async function fill(template: Buffer): Promise<Buffer> {
  const sheet = await readSheet(template)
  const done = sheet.map((row, n) =>
    row.map((cell, at) => {
      const value =
        n === 0
          ? String(cell)
          : [
              `Đối thoại với người dân lần ${n}`,
              String(cell),
              String(cell),
              yesterday.split('-').reverse().join('/'),
              '14:00',
              '1',
              `https://vi-du.vn/doi-thoai/${n}`,
              'Biên bản',
            ][at]!
      return { value, type: String }
    }),
  )
  return writeXlsxFile(done).toBuffer()
}

/** A hundred communes that owe a dialogue each, who records for them, and an article that somebody is writing; says which. */
async function lay(): Promise<Id> {
  const { payload, close } = await openTestPayload({ DATA_DIR: dir })
  const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
  const province = await make('organizations', { name: 'UBND tỉnh', code: 'tinh' })
  const communes: Id[] = []
  for (let n = 1; n <= COMMUNES; n++) communes.push(await make('organizations', { name: `Ủy ban nhân dân xã số ${n}`, code: `xa-${n}` }))
  const form = await make('forms', { code: 'doi_thoai', name: 'Đối thoại trực tiếp' })
  await make('channels', { name: 'Đối thoại ở cấp xã', code: 'doi-thoai', medium: 'dialogue_event', organization: province, shared: true })
  const plan = await make('plans', {
    ref: 'kh',
    title: 'Kế hoạch tuyên truyền cải cách hành chính',
    auditing: 'on',
    followedFrom: dayToStore('2020-01-01'),
  })
  const theme = await make('themes', { plan, ordinal: 1, ref: 'kh.1', marker: '1.', text: 'Đối thoại về thủ tục hành chính' })
  const year = Number(yesterday.slice(0, 4))
  await make('commitments', {
    ref: 'dialogue',
    title: 'Mỗi năm một cuộc đối thoại',
    text: 'Mỗi xã mỗi năm đối thoại một lần.',
    plan,
    checkedBy: 'machine',
    obligors: communes,
    windows: [{ rrule: 'FREQ=YEARLY', dtstart: `${year}-01-01T00:00` }],
    validFrom: dayToStore(`${year}-01-01`),
    validTo: dayToStore(`${year + 2}-01-01`),
    match: { media: ['dialogue_event'], forms: [form], themes: [theme] },
    measure: { kind: 'count', target: 1 },
  })
  await make('users', { email, password, name: 'Cán bộ', roles: ['editor', 'scheduler'], organizations: communes })
  const writing = await make('articles', { title: 'Bài', organization: communes[0], _status: 'draft' })
  await close()
  return writing
}
