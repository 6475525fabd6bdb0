import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { readReportCase, readScheme } from '../../../../src/formats/caseFile/reader.ts'
import { page } from './page.ts'

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'report-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

function fileWith(name: string, value: unknown): string {
  const path = join(directory, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

function report(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'src/commands/report.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return { status, stdout, stderr }
}

const themed = { ...page, themes: [{ id: '10' }, { id: '9', parent: '10', title: 'Dưới' }] }
const scheme = {
  id: 'thi-diem',
  criteria: [{ id: 'a', maxPoints: 2, rule: { kind: 'completion', of: 'obligations', proRataFrom: 0.1 } }],
}

describe('report', () => {
  it('prints the figures of a period as JSON, and the scores of a scheme', () => {
    const found = report(fileWith('case.json', themed), '--period', 'Q1', '--year', '2014', '--scheme', fileWith('scheme.json', scheme))
    expect({ status: found.status, stderr: found.stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(found.stdout)).toMatchObject({
      period: { calendar: 'report', kind: 'Q1', year: 2014, start: '2013-12-15T00:00:00+07:00', end: '2014-03-15T00:00:00+07:00' },
      asOf: '2014-03-15T00:00:00+07:00',
      preview: false,
      scores: { scheme: 'thi-diem', max: 2 },
    })
  })

  it('writes maps in code-unit order, whatever their keys look like', () => {
    const numbered = { ...themed, placements: page.placements.map((placement) => ({ ...placement, themes: ['9', '10', 'a'] })) }
    const { stdout } = report(fileWith('numbered.json', numbered), '--period', 'Q1', '--year', '2014')
    const byTheme = /"byTheme":\{(.*)\},\n/.exec(stdout)![1]!
    expect([...byTheme.matchAll(/"([^"]+)":\{/g)].map(([, key]) => key)).toEqual(['10', '9', 'a'])
  })

  it.each([
    ['a kind that the calendar has not', ['--period', 'Q2', '--year', '2014'], '--period: expected one of Q1, H1, Q3, Y; found "Q2"'],
    [
      'a calendar that is none',
      ['--period', 'Q1', '--year', '2014', '--calendar', 'lunar'],
      '--calendar: expected one of report, civil; found "lunar"',
    ],
    ['a year that is none', ['--period', 'Q1', '--year', '14'], '--year: expected a year from 1001 to 9998; found "14"'],
    [
      'a period that has not begun',
      ['--period', 'Y', '--year', '2016'],
      '--period: expected a period that has begun; it begins at 2015-12-15T00:00:00+07:00, after what the file knows (asOf): 2014-04-01T00:00:00+07:00',
    ],
    ['no period', ['--year', '2014'], null],
  ])('refuses %s with a line that says so, and prints nothing', (_, args, line) => {
    const { status, stdout, stderr } = report(fileWith('case.json', themed), ...args, '--lang', 'en')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    if (line === null) expect(stderr).toMatch(/^report: .*npm run -s report/)
    else expect(stderr).toBe(`${line}\n`)
  })
})

const codesOf = (reading: { ok: boolean; faults?: readonly { path: string; code: string }[] }) =>
  (reading.faults ?? []).map(({ path, code }) => `${path} ${code}`)

describe('themes of a case file', () => {
  it.each([
    ['a parent that is not there', [{ id: 'a', parent: 'x' }], ['$.themes[0].parent noTheme']],
    ['a theme under itself', [{ id: 'a', parent: 'a' }], ['$.themes[0].parent themeCycle']],
    [
      'a circle, told once',
      [
        { id: 'a', parent: 'c' },
        { id: 'b', parent: 'a' },
        { id: 'c', parent: 'b' },
        { id: 'd', parent: 'a' },
      ],
      ['$.themes[0].parent themeCycle'],
    ],
    ['an id twice', [{ id: 'a' }, { id: 'a' }], ['$.themes[1].id duplicateId']],
    ['an unknown key', [{ id: 'a', name: 'A' }], ['$.themes[0].name unknownKey']],
    ['no list', 'a', ['$.themes wrong']],
    ['a tree', [{ id: 'b', parent: 'a' }, { id: 'a' }], []],
  ])('%s', (_, themes, faults) => {
    expect(codesOf(readReportCase({ ...page, themes }))).toEqual(faults)
  })
})

describe('a scheme', () => {
  const withRule = (rule: unknown, maxPoints: unknown = 1) => ({ id: 's', criteria: [{ id: 'c', maxPoints, rule }] })
  const groups = (...points: number[]) => ({ kind: 'diversity', groups: points.map((one) => ({ title: 'g', points: one })) })
  it.each([
    ['whose groups do not add up', withRule(groups(0.5, 0.4)), ['$.criteria[0].rule.groups pointsOfGroups']],
    ['whose groups add up in decimals', withRule(groups(0.1, 0.2), 0.3), []],
    ['with three decimals', withRule({ kind: 'byHand' }, 1.005), ['$.criteria[0].maxPoints wrong']],
    ['with points below nothing', withRule({ kind: 'byHand' }, -1), ['$.criteria[0].maxPoints wrong']],
    ['with a rule that is none', withRule({ kind: 'guess' }), ['$.criteria[0].rule.kind wrong']],
    [
      'in proportion from nothing on',
      withRule({ kind: 'completion', of: 'all', proRataFrom: 0 }),
      ['$.criteria[0].rule.proRataFrom wrong'],
    ],
    ['of what is not counted', withRule({ kind: 'completion', of: 'pages', proRataFrom: null }), ['$.criteria[0].rule.of notOneOf']],
    ['with an unknown key', { ...withRule({ kind: 'byHand' }), weight: 1 }, ['$.weight unknownKey']],
    [
      'with a criterion twice',
      { id: 's', criteria: [1, 2].map(() => ({ id: 'c', maxPoints: 1, rule: { kind: 'byHand' } })) },
      ['$.criteria[1].id duplicateId'],
    ],
  ])('%s', (_, written, faults) => {
    expect(codesOf(readScheme(written))).toEqual(faults)
  })
})
