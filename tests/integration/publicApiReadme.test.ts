import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { clockAt } from '../../src/platform/clock.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { loadDemoYear } from '../../src/seed/demo/loadDemoYear.ts'
import { listen, type TestServer } from '../helpers/http.ts'
import { openTestPayload, type TestPayload } from '../helpers/payload.ts'
import { at } from '../helpers/promises.ts'

const readme = readFileSync('README.md', 'utf8')
/** Every `$ curl …` of the README, with the line that it promises. */
const promises = [...readme.matchAll(/^\$ (curl .+)\n(.+)$/gm)].map(([, command, output]) => ({ command: command!, output: output! }))
/** The day on which the README was written. */
const now = at('2026-11-21T11:00:00')
const HOST = 'localhost:3000'

describe('what the public API prints in the README', () => {
  let opened: TestPayload
  let server: TestServer

  beforeAll(async () => {
    opened = await openTestPayload()
    await loadDemoYear(opened.payload, now, () => 'mật khẩu của bản minh họa')
    await runAudit(opened.payload, { now })
    server = await listen({ ...opened, env: { ...opened.env, serverUrl: `http://${HOST}` } }, () => false, clockAt(now))
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('has something to check', () => expect(promises.length).toBeGreaterThanOrEqual(4))

  it.each(promises)('$command', async ({ command, output }) => {
    const { stdout } = await promisify(execFile)('bash', ['-c', command.replace(HOST, new URL(server.url).host)])
    expect(stdout.trim()).toBe(output)
  })
})
