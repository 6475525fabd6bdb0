import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { programs, startOf } from '../../scripts/programs.mjs'
import { tighten } from '../../src/platform/privateFiles.ts'

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

/** Everything in a folder with its rights, the folder itself as `.`. */
const rightsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    ['.', ...(readdirSync(folder, { recursive: true }) as string[])].sort().map((name) => [name, modeOf(join(folder, name))]),
  )

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dinh-ky-private-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Runs a program as `npm run` does, under a shell that lets everybody read what is made. */
function run(program: string, more: Record<string, string> = {}, umask = '000') {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `umask ${umask}; exec "$0" scripts/run.mjs ${program}`, process.execPath], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'test', DATA_DIR: join(dir, 'data'), SEED: 'none', LOG_LEVEL: 'info', ...more },
  })
  return { status, told: stdout + stderr, lines: stdout.trim().split('\n') }
}

describe('what an installation keeps', () => {
  it.each(['000', '022', '027'])('is made for its owner alone, under umask %s', (umask) => {
    const { status, told, lines } = run('tests/programs/keepThings.ts', {}, umask)
    expect({ status, told }).toMatchObject({ status: 0 })
    const data = rightsIn(join(dir, 'data'))
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining(['dinh-ky.db', 'dinh-ky.db-wal', 'dinh-ky.db-shm', 'secret', 'audit-log.anchor.json']),
    )
    expect(Object.keys(data)).toEqual(expect.arrayContaining((JSON.parse(lines.at(-1)!) as string[]).map((name) => `media/${name}`)))
    expect(data).toEqual({ ...Object.fromEntries(Object.keys(data).map((name) => [name, '600'])), '.': '700', media: '700' })
  })

  it.each(['src/commands/verify.ts', 'src/commands/auditNow.ts'])('is closed by %s where it was open, and that is said once', (program) => {
    run('src/commands/auditNow.ts')
    const data = join(dir, 'data')
    mkdirSync(join(data, 'uploads'))
    writeFileSync(join(data, 'uploads', 'old.png'), 'x')
    for (const name of readdirSync(data)) chmodSync(join(data, name), name === 'uploads' ? 0o777 : 0o664)
    chmodSync(data, 0o755)
    const first = run(program)
    expect(first.told).toContain('now private')
    const rights = rightsIn(data)
    expect(rights).toMatchObject({ '.': '700', 'dinh-ky.db': '600', uploads: '700', 'uploads/old.png': '600' })
    expect(Object.values(rights).filter((mode) => mode !== '600' && mode !== '700')).toEqual([])
    expect(run(program).told).not.toContain('now private')
  })

  it('is closed wherever the database lies, and nothing beside it is touched', () => {
    const beside = join(dir, 'beside.txt')
    writeFileSync(beside, 'x')
    chmodSync(beside, 0o644)
    chmodSync(dir, 0o755)
    const settings = { DATABASE_URL: `file:${join(dir, 'elsewhere.db')}` }
    run('src/commands/auditNow.ts', settings)
    chmodSync(join(dir, 'elsewhere.db'), 0o644)
    expect(run('src/commands/auditNow.ts', settings).status).toBe(0)
    expect([join(dir, 'elsewhere.db'), beside, dir].map(modeOf)).toEqual(['600', '644', '755'])
  })
})

describe('a program', () => {
  const prepared = (more: Record<string, string> = {}) => {
    const look = `await import(${JSON.stringify(resolve('scripts/prepare.mjs'))}); console.log(process.umask().toString(8), process.env.SERVER_URL ?? 'none')`
    return spawnSync('sh', ['-c', 'umask 000; exec "$0" --input-type=module -e "$1"', process.execPath, look], {
      encoding: 'utf8',
      cwd: dir,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...more },
    }).stdout
  }

  it('is prepared before any of it is loaded, built or not', () => {
    for (const name of Object.keys(programs)) expect(startOf(name)).toMatch(/^import '\.\.\/scripts\/prepare\.mjs'\n\nawait import\(/)
    expect(readFileSync('scripts/run.mjs', 'utf8')).toMatch(/await import\('\.\/prepare\.mjs'\)\nawait import\(/)
    expect(prepared()).toBe('77 none\n')
  })

  it('has its settings from the file .env, whichever it is; what is set outside wins', () => {
    writeFileSync(join(dir, '.env'), 'SERVER_URL=https://tu-tep.vn\n')
    expect([prepared(), prepared({ SERVER_URL: 'https://ben-ngoai.vn' })]).toEqual(['77 https://tu-tep.vn\n', '77 https://ben-ngoai.vn\n'])
  })
})

describe('tighten', () => {
  const made = (name: string, mode: number) => {
    const path = join(dir, name)
    writeFileSync(path, 'x')
    chmodSync(path, mode)
    return path
  }

  it('follows a folder that is a link, and no link within it', () => {
    const outside = made('outside', 0o644)
    mkdirSync(join(dir, 'real'))
    symlinkSync(outside, join(dir, 'real', 'link'))
    const file = made('real/file', 0o644)
    symlinkSync(join(dir, 'real'), join(dir, 'data'))
    tighten([join(dir, 'data')])
    expect([file, outside].map(modeOf)).toEqual(['600', '644'])
  })

  it('leaves a folder alone that holds the program', () => {
    const before = modeOf(process.cwd())
    expect(tighten([process.cwd()])).toEqual({ closed: [], open: [process.cwd()] })
    expect(modeOf(process.cwd())).toBe(before)
  })

  it('passes over what is not there', () => expect(tighten([join(dir, 'nothing')])).toEqual({ closed: [], open: [] }))

  it('names what belongs to somebody else, and goes on', () => {
    const program = join(dir, 'stranger.ts')
    writeFileSync(
      program,
      `
      import { programs, startOf } from '../../scripts/programs.mjs'
import { tighten } from '${resolve('src/platform/privateFiles.ts')}'
      if (process.getuid!() === 0) process.setuid!(65534)
      process.stdout.write(JSON.stringify(tighten(['/etc/passwd'])))
    `,
    )
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', program], { encoding: 'utf8' })
    expect([stdout, stderr]).toEqual([JSON.stringify({ closed: [], open: ['/etc/passwd'] }), ''])
  })
})
