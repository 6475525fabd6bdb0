import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { createAttempts } from '../../src/access/attempts.ts'
import { createPlaces } from '../../src/access/places.ts'
import { readiness, shared, writtenFolders } from '../../src/server/readiness.ts'
import { MAX_BODY_BYTES } from '../../src/server/requestLimits.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import { testEnv, type TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password } from '../helpers/people.ts'

describe.each(databases)('what is asked without end or sense, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let admin: Caller
  let anybody: Caller

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    await foundTown(payload)
    server = await listen(opened)
    anybody = callerAt(server.url)
    admin = await signIn(server.url, String((await hire(payload, 'admin')).email), password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it.each([
    ['a number beyond all pages', 'segments?page=1e308'],
    ['more lines than there are numbers', 'segments?limit=99999999999999999999'],
    ['conditions that are a word', 'segments?where=x'],
    ['conditions that are no conditions', 'segments?where=5'],
    ['data that is a word', 'segments?data=x'],
    ['a place on the map', 'segments?where[title][near]=1,1'],
    ['an area of the map', 'segments?where[and][0][title][within]=1'],
    [
      'two hundred conditions on what is related',
      `placements?${Array.from({ length: 200 }, (_, i) => `where[and][${i}][channel.organization.name][like]=a`).join('&')}`,
    ],
    [
      'two hundred choices of what is related',
      `placements?${Array.from({ length: 200 }, (_, i) => `where[or][${i}][channel.organization.name][like]=${i}`).join('&')}`,
    ],
    [
      'conditions on many of what is related',
      `users?${Array.from({ length: 150 }, (_, i) => `where[and][${i}][organizations.name][like]=${i}`).join('&')}`,
    ],
    ['orders by what is related', `placements?sort=${Array.from({ length: 100 }, () => 'channel.organization.name').join(',')}`],
  ])('%s is the asker’s fault, not ours', async (_, question) => {
    expect((await admin.get(`/api/${question}`)).status).toBe(400)
  })

  it.each([
    ['pages of a list', 'segments?limit=100&page=2&depth=1&sort=-updatedAt'],
    [
      'as many ways as may be asked for',
      `placements?${Array.from({ length: 10 }, (_, i) => `where[or][${i}][channel.organization.name][like]=${i}`).join('&')}`,
    ],
    ['as many ways to many', `users?${Array.from({ length: 20 }, (_, i) => `where[or][${i}][organizations.name][like]=${i}`).join('&')}`],
    ['conditions as JSON', `segments?where=${encodeURIComponent('{"title":{"like":"a"}}')}`],
    ['every line', 'segments?limit=0&where='],
  ])('%s are answered', async (_, question) => {
    expect((await admin.get(`/api/${question}`)).status).toBe(200)
  })

  it('an address that is no text is refused in words', async () => {
    const { id } = await hire(payload, 'viewer')
    for (const email of [{ x: 1 }, ['a@vi-du.vn'], 5]) expect((await admin.patch(`/api/users/${id}`, { email })).status).toBe(400)
  })

  it('a link that verifies an address leads nowhere', async () => {
    expect((await admin.post('/api/users/verify/x', {})).status).toBe(404)
  })

  it.each([
    '/api/users/login',
    '/api/users/forgot-password',
    '/api/users/reset-password',
    '/api/users/logout',
    '/api/articles',
    '/nowhere',
  ])('a form of many megabytes is not read at %s, where no files are taken', async (path) => {
    expect(await headOf(server.url, path, MAX_BODY_BYTES + 1)).toBe(413)
  })

  it('a flood of wrong passwords from one client leaves the machine to the others', async () => {
    const guesses = Array.from({ length: 30 }, (_, i) =>
      anybody.post('/api/users/login', { email: `ai-do-${i}@vi-du.vn`, password: 'không phải mật khẩu' }),
    )
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    // One at a time, and ten that wait; the others are told at once.
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10)
    expect(statuses.every((status) => [401, 429].includes(status))).toBe(true)
  })
})

/** The answer to what tells that it will send so many bytes, and sends none of them. */
const headOf = (url: string, path: string, length: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(
      url + path,
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': length } },
      (answer) => {
        resolve(answer.statusCode)
        sent.destroy()
      },
    )
    sent.on('error', reject)
    sent.flushHeaders()
  })

describe('places', () => {
  const work = () => {
    let end: () => void = () => undefined
    const done = new Promise<void>((resolve) => (end = resolve))
    return { done, end }
  }

  it('are one for each client, and who asks for much waits behind themselves', async () => {
    const inPlace = createPlaces({ places: 2, waiting: 2 })
    const begun: string[] = []
    const jobs = new Map<string, ReturnType<typeof work>>()
    const ask = (client: string, name: string) =>
      inPlace(client, () => {
        begun.push(name)
        const job = work()
        jobs.set(name, job)
        return job.done
      })
    const asked = ['a1', 'a2', 'a3'].map((name) => ask('a', name))
    expect(await ask('a', 'a4')).toBeNull()
    asked.push(ask('b', 'b1'), ask('c', 'c1'))
    await Promise.resolve()
    expect(begun).toEqual(['a1', 'b1'])
    for (const name of ['a1', 'b1', 'a2', 'c1', 'a3']) {
      jobs.get(name)!.end()
      await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all(asked)
    expect(begun).toEqual(['a1', 'b1', 'a2', 'c1', 'a3'])
  })

  it('are given back by work that fails', async () => {
    const inPlace = createPlaces({ places: 1, waiting: 1 })
    await expect(inPlace('a', () => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(await inPlace('b', () => Promise.resolve(1))).toBe(1)
  })
})

it('attempts are remembered in little room, however long the address that was tried', () => {
  const attempts = createAttempts({ now: () => 0 })
  const long = 'a'.repeat(5_000_000)
  const before = process.memoryUsage().heapUsed + process.memoryUsage().external
  for (let n = 0; n < 60; n++) attempts.begin(Buffer.from(`${n}${long}`).toString('latin1'), { free: 5, longest: 900 })
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  expect(process.memoryUsage().heapUsed + process.memoryUsage().external - before).toBeLessThan(150_000_000)
})

describe('/readyz', () => {
  it('looks wherever something is written', () => {
    const env = testEnv('/srv/a', { DATABASE_URL: 'file:/srv/b/dinh-ky.db', MEDIA_DIR: '/srv/c/media' })
    expect(writtenFolders(env)).toEqual(['/srv/a', '/srv/b', '/srv/c/media'])
  })

  it.each(['DATA_DIR', 'DATABASE_URL', 'MEDIA_DIR'])('says no when the place of %s cannot be written to', async (name) => {
    const root = mkdtempSync(join(tmpdir(), 'dinh-ky-'))
    const opened = await databases[0]!.open()
    const folders = [opened.dir, join(root, 'gone', name)]
    expect([await readiness(opened.payload, folders.slice(0, 1)), await readiness(opened.payload, folders)]).toEqual(['ready', 'broken'])
    await opened.close()
    rmSync(root, { recursive: true })
  })

  it('is looked at once for all who ask meanwhile', async () => {
    let looks = 0
    const look = shared(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return ++looks
    })
    expect([await Promise.all([look(), look(), look()]), await look()]).toEqual([[1, 1, 1], 2])
  })
})
