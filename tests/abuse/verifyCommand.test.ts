import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Head } from '../../src/rules/auditLog/chain.ts'
import { headWords } from '../../src/reports/auditHead.ts'
import { readHead } from '../../src/store/auditLog.ts'
import { openTestPayload, type TestPayload } from '../helpers/payload.ts'
import { foundTown } from '../helpers/people.ts'
import { readRows, writeRows } from '../helpers/tampering.ts'

describe('npm run verify, beside a running server', () => {
  let opened: TestPayload
  let head: Head
  beforeAll(async () => {
    opened = await openTestPayload()
    await foundTown(opened.payload)
    head = await readHead({ payload: opened.payload })
  })
  afterAll(() => opened.close())

  const verify = (...args: string[]) => verifyIn(opened.dir, ...args)
  const verifyIn = (dir: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'src/commands/verify.ts', ...args], {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DATA_DIR: dir,
        LOG_LEVEL: 'error',
        PAYLOAD_SECRET: 'a secret that is long enough for tests',
      },
    })
    return { status, told: stdout + stderr }
  }
  const printed = () => headWords(head, 'vi').replace('Nhật ký: ', '')

  it('says that the log holds, and still contains what was printed', () => {
    expect(printed()).toMatch(/^\d+:[0-9a-f]{32}$/)
    expect(verify(printed())).toEqual({
      status: 0,
      told: `Nhật ký nguyên vẹn: ${head.seq} mục, mã băm cuối ${head.hash}\nNhật ký vẫn chứa đúng những gì đã có đến mục ${head.seq}.\n`,
    })
  })

  it.each([
    ['another hash', `1:${'0'.repeat(16)}`, 1, 'Entry 1 of the log has another hash than the one given.'],
    ['an entry that there is not', `99999:${'0'.repeat(16)}`, 1, 'The log has no entry 99999.'],
    // Arguments that are not understood name no language.
    ['too few digits', '1:abc', 2, 'Cách dùng: npm run verify'],
    ['no head at all', 'abc', 2, 'Cách dùng: npm run verify'],
  ])('given %s', (_, given, status, said) => {
    expect(verify(given, '--lang', 'en')).toEqual({ status, told: expect.stringContaining(said) })
  })

  it('makes no database where there is none', () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'dinh-ky-nowhere-'))
    expect(verifyIn(nowhere)).toEqual({ status: 2, told: `Không có cơ sở dữ liệu tại ${join(nowhere, 'dinh-ky.db')}.\n` })
    rmSync(nowhere, { recursive: true })
  })

  it('an older backup is a fault, until it is accepted', async () => {
    await writeRows(opened.payload, (await readRows(opened.payload)).slice(0, -2))
    const before = verify('--lang', 'en')
    expect(before).toEqual({
      status: 1,
      told: expect.stringContaining(`it goes to entry ${head.seq - 2}, and had come to entry ${head.seq}.`),
    })
    expect(verify('--accept', '--lang', 'en')).toEqual({ status: 0, told: expect.stringContaining('Accepted as it stands') })
    expect(verify().status).toBe(0)
    // What was printed since that backup is not in it.
    expect(verify(printed(), '--accept')).toEqual({ status: 1, told: expect.stringContaining('Không chấp nhận') })
  })
})
