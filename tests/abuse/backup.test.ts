import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

import { createClient, type Client } from '@libsql/client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { Header } from 'tar'

import { backUpJob } from '../../jobs/back-up.ts'
import { runJob } from '../../jobs/runJob.ts'
import { createArchive, readArchive } from '../../src/backup/archive.ts'
import { backUp, type BackupOutcome } from '../../src/backup/backUp.ts'
import type { BackupRequest } from '../../src/backup/request.ts'
import { keepNewest } from '../../src/backup/keep.ts'
import { parseManifest, type Manifest } from '../../src/backup/manifest.ts'
import { backupName } from '../../src/backup/names.ts'
import { restore, type RestoreRequest } from '../../src/backup/restore.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { metricsOf } from '../../src/server/metrics.ts'
import { DAY, HOUR, MINUTE } from '../../src/obligations/index.ts'
import { openPayload } from '../../src/startup/open.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { readHead } from '../../src/store/auditLog.ts'
import { listen, signIn } from '../helpers/http.ts'
import { openTestPayload, testEnv, type TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password } from '../helpers/people.ts'
import { at } from '../helpers/promises.ts'
import { readRows, rechained, writeRows } from '../helpers/tampering.ts'

const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'dinh-ky-backup-'))
  folders.push(made)
  return made
}
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

/** The command as it is typed, in a process of its own. */
function run(
  program: 'backup' | 'restore',
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ status: number | null; told: string }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', `src/commands/${program}.ts`, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'error', ...env },
  })
  let told = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      told += piece
    })
  return new Promise((done) => child.once('close', (status) => done({ status, told })))
}

/** The names and the manifest of an archive, as it is read before it is restored. */
async function read(file: string): Promise<{ entries: Map<string, Buffer>; manifest: Manifest }> {
  const entries = new Map<string, Buffer>()
  await readArchive(file, async ({ path }, bytes) => {
    const pieces: Buffer[] = []
    for await (const piece of bytes) pieces.push(piece)
    entries.set(path, Buffer.concat(pieces))
  })
  return { entries, manifest: parseManifest(entries.get('manifest.json')!.toString('utf8'))! }
}

/** An archive of our form with these entries, whatever they are. */
async function pack(entries: Iterable<[string, Buffer]>): Promise<string> {
  const file = join(folder(), 'made.tar')
  const out = await createArchive(file)
  for (const [path, bytes] of entries) await out.addBytes(path, bytes, new Date(0))
  await out.end()
  await out.close()
  return file
}

const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'white' } })
  .png()
  .toBuffer()
const pictures = ['Ảnh đẹp – kỷ niệm 30-4.png', 'Ảnh đẹp – kỷ niệm 30-4.png'.normalize('NFD') + '.png', `${'dài'.repeat(60)}.png`]

describe('a backup of an installation whose secret lies beside it', () => {
  let opened: TestPayload
  let payload: Payload
  let place: string
  let now = at('2030-01-08T02:30')

  const make = async (more: Partial<BackupRequest> = {}): Promise<BackupOutcome & { ok: true }> => {
    now += 1000
    const outcome = await backUp({ env: opened.env, folder: place, now, version: '0.1.0', ...more })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome
  }
  /** Somewhere that nothing is. */
  const elsewhere = (more: Record<string, string> = {}) => testEnv(join(folder(), 'data'), { PAYLOAD_SECRET: '', ...more })
  const refusalOf = async (request: Partial<RestoreRequest> & { file: string }) => {
    const env = request.env ?? elsewhere()
    const outcome = await restore({ ...request, env })
    const left = existsSync(env.dataDir)
      ? readdirSync(env.dataDir, { recursive: true }).filter((name) => statSync(join(env.dataDir, String(name))).isFile())
      : []
    return { refusal: outcome.ok ? null : outcome.refusal, left }
  }

  beforeAll(async () => {
    opened = await openTestPayload({ PAYLOAD_SECRET: '' })
    payload = opened.payload
    await foundTown(payload)
    await hire(payload, 'admin')
    await payload.create({
      collection: 'media',
      data: { alt: 'Ảnh' } as never,
      file: { data: png, mimetype: 'image/png', name: 'ảnh.png', size: png.length },
    })
    for (const name of pictures) writeFileSync(join(opened.dir, 'media', name), png)
  })
  beforeEach(() => {
    place = folder()
  })
  afterAll(() => opened.close())

  it('is one file that its owner alone may read, named after the time in Vietnam', async () => {
    const { file } = await make({ now: Date.parse('2030-01-07T19:30:05Z') })
    expect(readdirSync(place)).toEqual(['dinh-ky-2030-01-08-023005.tar'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect((await read(file)).manifest).toMatchObject({
      version: '0.1.0',
      at: '2030-01-08T02:30:05+07:00',
      secret: { where: 'archive' },
      database: { head: await headOf(payload), fault: null, counts: { users: 1, media: 1 } },
    })
  })

  it('is restored to an installation that verifies, that people sign in to, and that has every picture', async () => {
    const { file } = await make()
    const env = elsewhere()
    expect(await restore({ env, file })).toMatchObject({ ok: true, anotherSecret: false })
    const key = env.dataDir
    const restored = await openPayload(env, key)
    expect(await verifyAuditLog(restored)).toEqual({ head: await headOf(payload), faults: [] })
    const server = await listen({ payload: restored, env, dir: env.dataDir, key, close: async () => undefined })
    const admin = await signIn(server.url, 'admin-none@vi-du.vn', password)
    expect((await admin.get('/api/media')).body.totalDocs).toBe(1)
    expect((await admin.post('/api/forms', { code: 'moi', name: 'Mới' })).status).toBe(201)
    expect((await verifyAuditLog(restored)).faults).toEqual([])
    await server.close()
    await restored.destroy()
    for (const name of pictures) expect(readFileSync(join(env.dataDir, 'media', name)).equals(png)).toBe(true)
    expect(readdirSync(join(env.dataDir, 'media'))).toEqual(readdirSync(join(opened.dir, 'media')))
  })

  it('holds one moment while others save all the time', async () => {
    let over = false
    const saving = (async () => {
      for (let n = 0; !over; n++) {
        await payload.create({ collection: 'forms', data: { code: `khi-sao-luu-${n}`, name: `Hình thức ${n}` } as never })
        await wait(50)
      }
    })()
    const outcomes: Awaited<ReturnType<typeof run>>[] = []
    for (let n = 0; n < 3; n++) {
      outcomes.push(await run('backup', [place, '--lang', 'en'], { DATA_DIR: opened.dir }))
      // Each second has one backup, named after it.
      await wait(1000)
    }
    over = true
    await saving
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0, 0])
    const heads: number[] = []
    for (const name of readdirSync(place)) {
      const { entries, manifest } = await read(join(place, name))
      expect(manifest.database!.fault).toBeNull()
      const copy = join(folder(), 'copy.db')
      writeFileSync(copy, entries.get('dinh-ky.db')!)
      const client = createClient({ url: `file:${copy}` })
      // A form and its entry in the log are one transaction.
      expect(await numberIn(client, 'SELECT count(*) FROM forms')).toBe(
        await numberIn(client, "SELECT count(*) FROM audit_log WHERE action = 'create' AND subject = 'forms'"),
      )
      expect(await numberIn(client, 'SELECT max(seq) FROM audit_log')).toBe(manifest.database!.head.seq)
      client.close()
      heads.push(manifest.database!.head.seq)
      const env = elsewhere()
      expect(await restore({ env, file: join(place, name) })).toMatchObject({ ok: true })
      const restored = await openPayload(env, env.dataDir)
      expect((await verifyAuditLog(restored)).faults).toEqual([])
      await restored.destroy()
    }
    expect(new Set(heads).size).toBe(3)
    expect((await verifyAuditLog(payload)).faults).toEqual([])
  })

  it('verifies whatever is saved between its steps: the log may lead beyond its anchor, never end before it', async () => {
    const saved: string[] = []
    const { file, manifest } = await make({
      progress: async ({ doing }) => {
        if (doing === 'files') return
        await payload.create({ collection: 'forms', data: { code: `giua-chung-${doing}`, name: 'Hình thức' } as never })
        saved.push(doing)
      },
    })
    expect(saved).toEqual(['database', 'checkingDatabase', 'checkingArchive'])
    const { entries } = await read(file)
    const anchor = JSON.parse(entries.get('data/audit-log.anchor.json')!.toString('utf8')) as { seq: number }
    expect([anchor.seq, manifest.database!.fault]).toEqual([manifest.database!.head.seq - 1, null])
    const env = elsewhere()
    expect(await restore({ env, file })).toMatchObject({ ok: true })
    const restored = await openPayload(env, env.dataDir)
    expect((await verifyAuditLog(restored)).faults).toEqual([])
    await restored.destroy()
  })

  it('goes on when media are deleted meanwhile, and says which', async () => {
    const going = join(opened.dir, 'media', 'sắp-xóa.png')
    writeFileSync(going, png)
    const outcome = await make({
      progress: ({ doing }) => {
        if (doing === 'files' && existsSync(going)) unlinkSync(going)
      },
    })
    expect(outcome.gone).toEqual(['sắp-xóa.png'])
    expect(Object.keys(outcome.manifest.files)).not.toContain('media/sắp-xóa.png')
    expect(await restore({ env: elsewhere(), file: outcome.file })).toMatchObject({ ok: true })
  })

  it('of a file that is written anew while it is read holds the new one', async () => {
    const file = join(opened.dir, 'media', 'a.bin')
    writeFileSync(file, Buffer.alloc(3 << 20, 1))
    let replaced = false
    const { file: archive } = await make({
      progress: ({ doing, ...step }) => {
        if (doing !== 'files' || replaced || !('done' in step) || step.done < step.size / 2) return
        replaced = true
        writeFileSync(file, Buffer.alloc(1 << 20, 2))
      },
    })
    const env = elsewhere()
    expect(await restore({ env, file: archive })).toMatchObject({ ok: true })
    expect(readFileSync(join(env.dataDir, 'media', 'a.bin')).equals(readFileSync(file))).toBe(true)
    unlinkSync(file)
  })

  it.each([
    ['while the database is copied', 'database'],
    ['while files are written', 'files'],
    ['while the archive is read back', 'checkingArchive'],
  ] as const)('that breaks off %s leaves nothing that looks whole', async (_, moment) => {
    await expect(
      make({
        progress: ({ doing }) => {
          if (doing === moment) throw new Error('off')
        },
      }),
    ).rejects.toThrow('off')
    expect(readdirSync(place)).toEqual([])
  })

  it('whose process is killed leaves nothing that looks whole, and the next clears it away', async () => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'src/commands/backup.ts', place], {
      env: { PATH: process.env.PATH, NODE_ENV: 'test', DATA_DIR: opened.dir },
      stdio: 'ignore',
    })
    while (readdirSync(place).length === 0) await wait(1)
    child.kill('SIGKILL')
    await new Promise((done) => child.once('close', done))
    const [left, ...more] = readdirSync(place)
    expect([left, more]).toEqual([expect.stringMatching(/^\.dinh-ky-.*\.tar\.part$/), []])
    expect(await keepNewest(place, 1)).toEqual([])
    const old = (now - DAY) / 1000
    for (const name of [...readdirSync(join(place, left!)).map((inside) => join(left!, inside)), left!])
      utimesSync(join(place, name), old, old)
    const { file } = await make()
    expect(readdirSync(place).map((name) => join(place, name))).toEqual([file])
  })

  it('leaves a backup of the same second alone', async () => {
    const { file } = await make({ now: at('2030-01-09T02:30') })
    const before = readFileSync(file)
    expect(await backUp({ env: opened.env, folder: place, now: at('2030-01-09T02:30'), version: '0.1.0' })).toEqual({
      ok: false,
      refusal: { kind: 'another', name: 'dinh-ky-2030-01-09-023000.tar' },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is refused among the media, and where there is no database', async () => {
    expect(await backUp({ env: opened.env, folder: join(opened.dir, 'media', 'x'), now, version: '' })).toMatchObject({
      ok: false,
      refusal: { kind: 'inMedia' },
    })
    const nowhere = elsewhere()
    expect(await backUp({ env: nowhere, folder: place, now, version: '' })).toMatchObject({ ok: false, refusal: { kind: 'noDatabase' } })
    expect(existsSync(nowhere.dataDir)).toBe(false)
  })

  it('of a log that is not whole is made and restored as it is, and says so', async () => {
    const other = await openTestPayload({ PAYLOAD_SECRET: '' })
    await foundTown(other.payload)
    const rows = await readRows(other.payload)
    await writeRows(other.payload, rechained(rows.with(2, { ...rows[2]!, label: 'giả' }), 2, 'guessedKey'))
    const outcome = await backUp({ env: other.env, folder: place, now, version: '' })
    expect(outcome).toMatchObject({ ok: true, manifest: { database: { fault: { kind: 'other' } } } })
    expect(await restore({ env: elsewhere(), file: outcome.ok ? outcome.file : '' })).toMatchObject({ ok: true })
    await other.close()
  })

  describe('is not restored', () => {
    let file: string
    let entries: Map<string, Buffer>
    let manifest: Manifest
    beforeAll(async () => {
      place = folder()
      file = (await make()).file
      ;({ entries, manifest } = await read(file))
    })
    const told = (changed: unknown): [string, Buffer] => ['manifest.json', Buffer.from(JSON.stringify(changed))]
    const without = (name: string) => [...entries].filter(([path]) => path !== name)

    it.each(['dinh-ky.db', 'dinh-ky.db-wal', 'secret', 'audit-log.anchor.json', 'media/a.png'])(
      'onto a place where %s is',
      async (name) => {
        const env = elsewhere()
        mkdirSync(join(env.dataDir, 'media'), { recursive: true })
        writeFileSync(join(env.dataDir, name), 'x')
        expect(await refusalOf({ env, file })).toEqual({
          refusal: { kind: 'used', paths: [resolve(env.dataDir, name)].map((path) => expect.stringContaining(path.slice(1))) },
          left: [name],
        })
      },
    )

    it.each<[string, () => Promise<string>, object]>([
      [
        'with another picture',
        () => pack([...entries].map(([path, bytes]) => [path, path.startsWith('media/') ? Buffer.from('khác') : bytes])),
        { kind: 'tampered' },
      ],
      [
        'with one byte of the database changed',
        () => pack([...entries].map(([path, bytes]) => [path, path === 'dinh-ky.db' ? flipped(bytes) : bytes])),
        { kind: 'tampered', name: 'dinh-ky.db' },
      ],
      [
        'with a file that the manifest does not name',
        () => pack([['media/thêm.png', png], ...entries]),
        { kind: 'tampered', name: 'media/thêm.png' },
      ],
      ['with a file left out', () => pack(without('data/audit-log.anchor.json')), { kind: 'tampered', name: 'data/audit-log.anchor.json' }],
      ['with another manifest', () => pack([...without('manifest.json'), told({ ...manifest, version: '9.9.9' })]), { kind: 'sealBroken' }],
      [
        'of a newer schema',
        () =>
          pack([
            ...without('manifest.json'),
            told({ ...manifest, database: { ...manifest.database, steps: [...manifest.database!.steps, '20990101_000000_mai_sau'] } }),
          ]),
        { kind: 'newer', steps: ['20990101_000000_mai_sau'] },
      ],
      ['of a newer format', () => pack([...without('manifest.json'), told({ ...manifest, format: 2 })]), { kind: 'newer' }],
      ['without a manifest', () => pack(without('manifest.json')), { kind: 'broken' }],
      ['with something after the manifest', () => pack([...entries, ['media/sau.png', png]]), { kind: 'stranger', name: 'media/sau.png' }],
      ['cut off', () => cutOff(file), { kind: 'broken' }],
      [
        'that is compressed: a few bytes of it may be a full disk',
        async () => {
          const path = join(folder(), 'x.tar')
          writeFileSync(path, gzipSync(readFileSync(file)))
          return path
        },
        { kind: 'broken' },
      ],
      [
        'in which one name is a file’s and a folder’s',
        () => pack([['media/a', png], ['media/a/b', png], ...entries]),
        { kind: 'stranger', name: 'media/a/b' },
      ],
      [
        'in which one name is a folder’s and a file’s',
        () => pack([['media/a/b', png], ['media/a', png], ...entries]),
        { kind: 'stranger', name: 'media/a' },
      ],
      ['that is a folder', () => Promise.resolve(dirname(file)), { kind: 'noFile' }],
      [
        'that is no archive',
        async () => {
          const path = join(folder(), 'x.tar')
          writeFileSync(path, 'không phải')
          return path
        },
        { kind: 'broken' },
      ],
    ])('%s', async (_, archive, refusal) => {
      expect(await refusalOf({ file: await archive() })).toEqual({ refusal: expect.objectContaining(refusal), left: [] })
    })

    it.each([
      '../ngoai.txt',
      'media/../../ngoai.txt',
      '/tmp/ngoai.txt',
      'media/./a',
      'media//a',
      'media/a\\..\\..\\b',
      'data/dinh-ky.db',
      'data/../secret',
      'data/x/secret',
      'package.json',
      'C:/a',
      'media/..',
      `media/${'ă'.repeat(128)}`,
    ])('with an entry called %s', async (path) => {
      expect(await refusalOf({ file: await pack([[path, Buffer.from('x')], ...entries]) })).toEqual({
        refusal: { kind: 'stranger', name: path },
        left: [],
      })
    })

    it.each(['SymbolicLink', 'Link', 'Directory', 'CharacterDevice', 'FIFO'] as const)('with an entry that is a %s', async (type) => {
      const path = join(folder(), 'links.tar')
      const out = await openFile(path, 'w')
      const block = Buffer.alloc(512)
      new Header({ path: 'media/a.png', ...(type.endsWith('Link') && { linkpath: '/etc/passwd' }), type, size: 0, mode: 0o600 }).encode(
        block,
      )
      await out.writeFile(Buffer.concat([block, readFileSync(file)]))
      await out.close()
      expect(await refusalOf({ file: path })).toMatchObject({ refusal: { kind: 'stranger' }, left: [] })
    })

    it('under another secret, unless that is what is wanted', async () => {
      const other = { PAYLOAD_SECRET: 'một bí mật khác, dài hơn ba mươi hai ký tự' }
      expect(await refusalOf({ env: elsewhere(other), file })).toEqual({ refusal: { kind: 'otherSecret' }, left: [] })
      expect(await restore({ env: elsewhere(other), file, otherSecret: true })).toMatchObject({ ok: true, anotherSecret: true })
    })

    it('in words, from the terminal', async () => {
      const other = { DATA_DIR: join(folder(), 'data'), PAYLOAD_SECRET: 'một bí mật khác, dài hơn ba mươi hai ký tự' }
      expect(await run('restore', [file], other)).toEqual({
        status: 1,
        told: expect.stringContaining('khóa API và địa chỉ lịch đồng bộ sẽ không dùng được'),
      })
      expect(await run('restore', [file, '--lang', 'en'], { DATA_DIR: opened.dir })).toEqual({
        status: 1,
        told: expect.stringContaining('onto an empty place only'),
      })
      expect(await run('restore', [file, '--other-secret', '--lang', 'en'], other)).toEqual({
        status: 0,
        told: expect.stringContaining('API keys and feed addresses are dead'),
      })
      expect(await run('restore', [], other)).toMatchObject({ status: 2 })
    })
  })
})

describe('a backup of an installation whose secret comes from outside', () => {
  let opened: TestPayload
  let file: string
  beforeAll(async () => {
    opened = await openTestPayload()
    await foundTown(opened.payload)
    const outcome = await backUp({ env: opened.env, folder: folder(), now: at('2030-01-08T02:30'), version: '0.1.0' })
    file = outcome.ok ? outcome.file : ''
  })
  afterAll(() => opened.close())

  it('holds no secret, and says so', async () => {
    const { entries, manifest } = await read(file)
    expect([[...entries.keys()].includes('data/secret'), manifest.secret.where]).toEqual([false, 'environment'])
    expect(readFileSync(file).includes(opened.env.secret!)).toBe(false)
  })

  it('is restored with that secret alone', async () => {
    const nowhere = (secret: string) => testEnv(join(folder(), 'data'), { PAYLOAD_SECRET: secret })
    expect(await restore({ env: nowhere(''), file })).toEqual({ ok: false, refusal: { kind: 'secretNeeded' } })
    expect(await restore({ env: nowhere('x'.repeat(40)), file })).toEqual({ ok: false, refusal: { kind: 'otherSecret' } })
    expect(await restore({ env: nowhere(opened.env.secret!), file })).toMatchObject({ ok: true, anotherSecret: false })
  })

  it('whoever does not have it can neither rewrite the log nor the manifest', async () => {
    const { entries, manifest } = await read(file)
    const { fault: _, ...database } = manifest.database!
    const forged = await pack(
      [...entries].map(([path, bytes]) => [
        path,
        path === 'manifest.json'
          ? Buffer.from(JSON.stringify({ ...manifest, database: { ...database, fault: { kind: 'signature', seq: 3 } } }))
          : bytes,
      ]),
    )
    expect(await restore({ env: testEnv(join(folder(), 'data')), file: forged })).toEqual({ ok: false, refusal: { kind: 'sealBroken' } })
  })
})

describe('backups of every day', () => {
  const due = at('2030-01-08T02:30')
  let opened: TestPayload
  let place: string
  beforeAll(async () => {
    opened = await openTestPayload({ LOG_LEVEL: 'silent' })
  })
  afterAll(() => opened.close())
  beforeEach(() => {
    place = folder()
  })

  const env = () => ({ ...opened.env, backupDir: place, backupKeep: 2 })
  const ring = (now: number, more: object = {}) =>
    runJob(backUpJob(place, '02:30'), { payload: opened.payload, env: { ...env(), ...more }, clock: clockAt(now) })
  const gauge = async () => (await metricsOf(opened.payload, env()).metrics()).match(/^dinh_ky_backup_last_success_seconds (\d+)$/m)?.[1]

  it('are made by a program of their own, which leaves the newest and deletes its own alone', async () => {
    // The program looks at the clock on the wall.
    const today = Date.now()
    const older = [3, 2, 1].map((days) => backupName(today - days * DAY))
    const strangers = [
      'dinh-ky.db',
      'dinh-ky-2020-01-01.tar',
      'dinh-ky-2020-01-01-023000.tar.gz',
      'Sao lưu.zip',
      'dinh-ky-2020-13-01-023000.tar',
      backupName(today - 9 * DAY),
    ]
    for (const name of [...older, ...strangers.slice(0, -1)]) writeFileSync(join(place, name), name)
    mkdirSync(join(place, strangers.at(-1)!))
    expect(await ring(today)).toEqual({ ran: true, result: expect.stringContaining('Backed up and checked') })
    const names = readdirSync(place)
      .filter((name) => !strangers.includes(name))
      .toSorted()
    expect(names).toEqual([older[2], expect.stringMatching(/^dinh-ky-/)])
    expect(readdirSync(place)).toEqual(expect.arrayContaining(strangers))
    expect(Number(await gauge())).toBeGreaterThanOrEqual(Math.floor(today / 1000))
    expect((await read(join(place, names[1]!))).manifest.database!.fault).toBeNull()
  })

  it.each([
    ['a minute after they were due', due + MINUTE, 'there is one'],
    ['a minute before, the day before', due - MINUTE, 'Backed up'],
  ])('with one made %s', async (_, made, result) => {
    writeFileSync(join(place, backupName(made)), '')
    expect(await ring(due + HOUR)).toEqual({ ran: true, result: expect.stringContaining(result) })
  })

  it('that fail delete nothing, say why, and leave the figure where it was', async () => {
    const kept = [5, 4, 3].map((days) => backupName(due - days * DAY)).toSorted()
    for (const name of kept) writeFileSync(join(place, name), '')
    const nowhere = join(place, 'khong-co.db')
    const outcome = await ring(due, { databaseUrl: `file:${nowhere}` })
    expect(outcome).toMatchObject({ ran: true, error: expect.objectContaining({ message: expect.stringContaining(nowhere) }) })
    expect([readdirSync(place).toSorted(), await gauge()]).toEqual([kept, String((due - 3 * DAY) / 1000)])
  })

  it('that end with the server leave nothing that looks whole', async () => {
    const stopping = new AbortController()
    const ringing = runJob(backUpJob(place, '02:30'), {
      payload: opened.payload,
      env: env(),
      clock: clockAt(due),
      stopping: stopping.signal,
    })
    while (readdirSync(place).length === 0) await wait(1)
    stopping.abort()
    expect(await ringing).toMatchObject({ ran: true, error: expect.anything() })
    expect(readdirSync(place).filter((name) => !name.startsWith('.'))).toEqual([])
  })

  it('are told of by their time, and not at all before the first', async () => {
    expect(await gauge()).toBeUndefined()
    expect(await backUp({ env: env(), folder: place, now: due, version: '0.1.0' })).toMatchObject({ ok: true })
    expect(await gauge()).toBe(String(due / 1000))
  })
})

describe('an installation on MongoDB', () => {
  const dataDir = folder()
  const mongodb = { DATABASE_URL: 'mongodb://localhost/dinh-ky?replicaSet=rs0', DATA_DIR: dataDir, PAYLOAD_SECRET: 'x'.repeat(40) }
  beforeAll(() => {
    mkdirSync(join(dataDir, 'media'))
    writeFileSync(join(dataDir, 'media', pictures[0]!), png)
    writeFileSync(join(dataDir, 'audit-log.anchor.json'), 'bây giờ')
    writeFileSync(join(dataDir, 'before'), 'lúc trước')
  })

  it('is told which script backs its database up', async () => {
    expect(await run('backup', [folder(), '--lang', 'en'], mongodb)).toEqual({
      status: 2,
      told: expect.stringContaining('scripts/backup-mongodb.sh'),
    })
  })

  it('has the files beside it backed up and restored, with the anchor of before', async () => {
    const place = folder()
    expect(await run('backup', [place, '--files', '--anchor', join(dataDir, 'before'), '--lang', 'en'], mongodb)).toEqual({
      status: 0,
      told: expect.stringContaining('no database in this file'),
    })
    const file = join(place, readdirSync(place)[0]!)
    expect(await restore({ env: testEnv(join(folder(), 'data')), file })).toEqual({ ok: false, refusal: { kind: 'wantsMongodb' } })
    const restored = join(folder(), 'data')
    expect(await run('restore', [file, '--lang', 'en'], { ...mongodb, DATA_DIR: restored })).toEqual({
      status: 0,
      told: expect.stringContaining('mongorestore'),
    })
    expect(readFileSync(join(restored, 'audit-log.anchor.json'), 'utf8')).toBe('lúc trước')
    expect(readFileSync(join(restored, 'media', pictures[0]!)).equals(png)).toBe(true)
  })

  it.each([
    ['without mongodump', mongodb, 'There is no mongodump on this machine'],
    ['on SQLite', { DATABASE_URL: 'file:data/dinh-ky.db' }, 'with SQLite use: npm run backup'],
  ])('the script says what is wrong: %s', (_, env, said) => {
    // Nothing but node is to be found there.
    const { status, stderr } = spawnSync('/bin/bash', ['scripts/backup-mongodb.sh', folder()], {
      encoding: 'utf8',
      env: { NODE_ENV: 'test', PATH: dirname(process.execPath), ...env },
    })
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)])
  })
})

const headOf = async (payload: Payload) => {
  const { seq, hash, signature } = await readHead({ payload })
  return { seq, hash, signature }
}
const numberIn = async (client: Client, sql: string): Promise<number> => Number((await client.execute(sql)).rows[0]![0])
const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes)
  copy[copy.length - 100]! ^= 1
  return copy
}
async function cutOff(file: string): Promise<string> {
  const path = join(folder(), 'cut.tar')
  writeFileSync(path, readFileSync(file).subarray(0, -5000))
  return path
}
