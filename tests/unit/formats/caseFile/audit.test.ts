import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { randomCase } from '../../../oracle/random-case.ts'
import { page, pageWith, reports } from './page.ts'

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'audit-'))
})
afterAll(() => {
  rmSync(directory, { recursive: true })
})

function fileWith(name: string, value: unknown): string {
  const path = join(directory, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

function audit(args: readonly string[], { input = '', timeZone = 'UTC' } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'src/commands/audit.ts', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone, NODE_OPTIONS: '' },
    maxBuffer: 2 ** 28,
  })
  return { status, stdout, stderr }
}

describe('audit', () => {
  it('prints the verdicts as JSON, judged as the file says', () => {
    const { status, stdout, stderr } = audit([fileWith('page.json', page)])
    const report = JSON.parse(stdout)
    expect({ status, stderr, asOf: report.asOf }).toEqual({ status: 0, stderr: '', asOf: page.asOf })
    expect(report.obligations[0]).toEqual({
      commitment: 'weekly-slot',
      obligor: 'ctv',
      label: 'week',
      occurrence: '2014-01-06',
      windowStart: '2014-01-06T00:00:00+07:00',
      windowEnd: '2014-01-13T00:00:00+07:00',
      due: '2014-01-13T00:00:00+07:00',
      status: 'met',
      target: 1,
      delivered: 1,
      cured: 0,
      expected: 0,
      expectedCure: 0,
      tentative: 0,
      unverified: 0,
      shortfall: 0,
      curableUntil: null,
      counted: ['p1'],
      cures: [],
      excluded: [],
    })
  })

  it('prints what answers nothing, and when what is owed is due', () => {
    const stray = { ...reports.placements[0], id: 'r2', answers: { start: '2013-12-14' } }
    const { stdout } = audit(['-'], { input: JSON.stringify({ ...reports, placements: [...reports.placements, stray] }) })
    const report = JSON.parse(stdout)
    expect(report.unmatched).toEqual(['r2'])
    expect(report.obligations[0]).toMatchObject({
      label: 'Quý I',
      occurrence: '2013-12-15',
      due: '2014-03-21T00:00:00+07:00',
      status: 'met',
      counted: ['r1'],
    })
  })

  it('judges at another instant, from standard input', () => {
    const { stdout } = audit(['-', '--as-of', '2013-12-31T17:00:00.9Z'], { input: JSON.stringify(page) })
    const report = JSON.parse(stdout)
    expect(report.asOf).toBe('2014-01-01T00:00:00+07:00')
    expect(report.obligations.map(({ status }: { status: string }) => status)).toEqual(['upcoming', 'upcoming', 'upcoming', 'waived'])
  })

  it.each<[string, readonly string[], string, RegExp]>([
    ['no file', [], '', /^audit: .*npm run/],
    ['two files', ['a', 'b'], '', /^audit: /],
    ['an unknown option', ['-', '--verbose'], '', /^audit: /],
    ['a file that is not there', ['no-such-file.json'], '', /^no-such-file\.json: .*ENOENT/],
    ['broken JSON', ['-'], '{"asOf":\n', /^\$: .* 2, .* 1$/],
    ['a wrong instant', ['-', '--as-of', '2014-01-01'], JSON.stringify(page), /^--as-of: /],
    ['a fault, in English', ['-', '--lang', 'en'], JSON.stringify(pageWith('$.asOf')), /^\$\.asOf: missing; expected an instant/],
  ])('refuses %s with exit code 2 and one line', (_, args, input, line) => {
    const { status, stdout, stderr } = audit(args, { input })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trimEnd()).toMatch(line)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('prints a long report whole', () => {
    const organizations = Array.from({ length: 2_000 }, (_, index) => ({ id: `o${index}` }))
    const commitments = [{ ...page.commitments[0], obligors: organizations.map(({ id }) => id) }]
    const { stdout } = audit(['-'], { input: JSON.stringify({ ...page, organizations: [...organizations, { id: 'ctv' }], commitments }) })
    expect(JSON.parse(stdout).obligations).toHaveLength(8_000)
  })

  it('says the same in every time zone', () => {
    const paths = [3, 14, 159].map((seed) => fileWith(`${seed}.json`, randomCase(seed)))
    for (const path of paths) {
      const [here, ...elsewhere] = ['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York'].map((timeZone) => audit([path], { timeZone }))
      expect(here!.status).toBe(0)
      for (const report of elsewhere) expect(report).toEqual(here)
    }
  })
})
