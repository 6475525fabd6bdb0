import { describe, expect, it } from '@jest/globals'

import { faultLine } from '../../../../src/formats/caseFile/faults.ts'
import { readCase } from '../../../../src/formats/caseFile/reader.ts'
import type { CaseFaultCode } from '../../../../src/i18n/caseFaults.ts'
import { judge } from '../../../../src/obligations/index.ts'
import { page, pageWith, reports } from './page.ts'

const faultsIn = (written: unknown): string[] => {
  const reading = readCase(written)
  return reading.ok ? [] : reading.faults.map(({ path, code }) => `${path} ${code}`)
}

const C = '$.commitments[0]'
const P = '$.placements[0]'
const W = `${C}.windows[0]`

describe('a case file', () => {
  it('is read whole', () => {
    expect(faultsIn(page)).toEqual([])
  })

  it('takes the defaults of the page for what is missing or null', () => {
    const [{ id, obligors, windows, validFrom, validTo, measure }, placement] = [page.commitments[0]!, page.placements[0]!]
    const bare = {
      asOf: page.asOf,
      organizations: [{ id: 'ctv' }],
      channels: [{ id: 'ctv1', medium: 'tv', primeTime: null }],
      commitments: [
        {
          id,
          obligors,
          windows: windows.map(({ rrule, dtstart }) => ({ rrule, dtstart, label: null })),
          validFrom,
          validTo,
          measure,
          match: null,
          timeBand: null,
        },
      ],
      placements: [
        {
          ...placement,
          programme: null,
          themes: null,
          contentId: undefined,
          rerun: null,
          actualStart: null,
          actualSeconds: null,
          makegoodFor: null,
        },
      ],
    }
    const reading = readCase(JSON.parse(JSON.stringify(bare)))
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
    expect(reading.case.commitments[0]).toMatchObject({
      aggregation: 'each',
      partial: 'skip',
      reruns: 'exclude',
      minSecondsEach: null,
      timeBand: null,
      makegood: null,
      excuseWhenHolidays: null,
      match: { media: [], channels: [], forms: [], programmes: [], themes: [] },
    })
    expect(judge(reading.case, reading.case.asOf).map(({ status }) => status)).toEqual(['met', 'short', 'short', 'short'])
  })

  it.each([['an empty day', { organizations: [], channels: [], commitments: [], placements: [] }]])('may owe nothing: %s', (_, lists) => {
    expect(faultsIn({ asOf: page.asOf, ...lists })).toEqual([])
  })
})

describe('faults', () => {
  it.each<[string, unknown, CaseFaultCode]>([
    ['$', null, 'missing'],
    ['$', [], 'wrong'],
    ['$', 'case', 'wrong'],
    ['$', 12, 'wrong'],
    ['$.asOf', undefined, 'missing'],
    ['$.asOf', '2014-04-01T00:00:00', 'wrong'],
    ['$.asOf', 1396285200000, 'wrong'],
    ['$.holidays[0]', '2014-02-30', 'wrong'],
    ['$.holidays', '2014-01-01', 'wrong'],
    ['$.organizations', undefined, 'missing'],
    ['$.organizations', {}, 'wrong'],
    ['$.placements', null, 'missing'],
    ['$.channels[0].medium', null, 'missing'],
    ['$.channels[0].primeTime[0].from', '24:00', 'wrong'],
    ['$.channels[0].primeTime[0].to', '7:00', 'wrong'],
    ['$.channels[0].primeTime[0].days', [], 'wrong'],
    ['$.channels[0].primeTime[0].days[0]', 'mo', 'notOneOf'],
    ['$.channels[0].primeTime[0].validTo', '2004-01-01', 'emptyValidity'],
    ['$.organizations[0].validTo', '2003-01-01', 'emptyValidity'],
    [`${C}.id`, 7, 'wrong'],
    [`${C}.obligors`, [], 'wrong'],
    [`${C}.obligors[0]`, 'nobody', 'noOrganization'],
    [`${C}.obligors[1]`, 'ctv', 'duplicateObligor'],
    [`${C}.aggregation`, 'all', 'notOneOf'],
    [`${C}.windows`, [], 'wrong'],
    [`${W}.rrule`, 'FREQ=DAILY;BYHOUR=1', 'rule'],
    [`${W}.rrule`, undefined, 'missing'],
    [`${W}.dtstart`, '2014-01-06', 'rule'],
    [`${W}.duration`, 'P1W1D', 'rule'],
    [`${W}.duration`, 7, 'wrong'],
    [`${W}.label`, 1, 'wrong'],
    [`${W}.label`, '', 'wrong'],
    ['$.waivers[0].label', '', 'wrong'],
    [`${W}.rrule`, 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', 'rule'],
    [`${C}.validFrom`, '2014-02-30', 'wrong'],
    [`${C}.validTo`, '2014-01-06', 'emptyValidity'],
    [`${C}.validTo`, null, 'missing'],
    [`${C}.partial`, 'half', 'notOneOf'],
    [`${C}.match.channels[0]`, 'ctv9', 'noChannel'],
    [`${C}.match.media`, 'tv', 'wrong'],
    [`${C}.measure`, null, 'missing'],
    [`${C}.measure.kind`, 'minutes', 'notOneOf'],
    [`${C}.measure.kind`, null, 'notAmong'],
    [`${C}.measure.target`, 0, 'wrong'],
    [`${C}.measure.target`, -1, 'wrong'],
    [`${C}.measure.target`, 1.5, 'wrong'],
    [`${C}.measure.target`, '1', 'wrong'],
    [`${C}.measure.target`, -0, 'wrong'],
    [`${C}.measure.target`, NaN, 'wrong'],
    [`${C}.measure.target`, 1e400, 'wrong'],
    [`${C}.measure.target`, null, 'missing'],
    [`${C}.minSecondsEach`, 0, 'wrong'],
    [`${C}.timeBand`, {}, 'neitherPrimeNorBands'],
    [`${C}.timeBand.rule`, 'end', 'notOneOf'],
    [`${C}.timeBand.bands`, [], 'wrong'],
    [`${C}.timeBand.prime`, false, 'wrong'],
    [`${C}.reruns`, 'never', 'notOneOf'],
    [`${C}.makegood`, {}, 'missing'],
    [`${C}.makegood.withinDays`, 0, 'wrong'],
    [`${C}.excuseWhenHolidays`, 0, 'wrong'],
    [`${P}.organization`, 'nobody', 'noOrganization'],
    [`${P}.organization`, [], 'wrong'],
    [`${P}.channel`, 'ctv9', 'noChannel'],
    [`${P}.form`, undefined, 'missing'],
    [`${P}.themes`, [1], 'wrong'],
    [`${P}.rerun`, 'no', 'wrong'],
    [`${P}.status`, 'aired', 'notOneOf'],
    [`${P}.plannedStart`, '2014-02-29T20:00:00+07:00', 'wrong'],
    [`${P}.plannedSeconds`, 0, 'wrong'],
    [`${P}.actualSeconds`, -5, 'wrong'],
    [`${P}.actualStart`, '20:00', 'wrong'],
    [`${P}.makegoodFor`, 3, 'wrong'],
    ['$.waivers[0].commitment', 'monthly', 'noCommitment'],
    ['$.waivers[0].obligor', 'nobody', 'noOrganization'],
    ['$.waivers[0].from', undefined, 'missing'],
    ['$.extra', 1, 'unknownKey'],
    ['$.organizations[0].name', 'CTV', 'unknownKey'],
    [`${C}.match.Forms`, [], 'unknownKey'],
    [`${W}.tzid`, 'Asia/Ho_Chi_Minh', 'unknownKey'],
    [`${P}.constructor`, 1, 'unknownKey'],
  ])('%s = %j: %s', (path, value, code) => {
    const faults = faultsIn(pageWith(path, value))
    expect(faults.some((fault) => fault.startsWith(path) && fault.endsWith(` ${code}`))).toBe(true)
  })

  it.each([
    ['an id twice', { organizations: [{ id: 'ctv' }, { id: 'ctv' }] }, '$.organizations[1].id duplicateId'],
    ['an organization called joint', { organizations: [{ id: 'ctv' }, { id: 'joint' }] }, '$.organizations[1].id jointOrganization'],
    ['a placement twice', { placements: [page.placements[0], page.placements[0]] }, '$.placements[1].id duplicateId'],
    [
      'prime and bands together',
      { commitments: [{ ...page.commitments[0], timeBand: { prime: true, bands: page.channels[0]!.primeTime } }] },
      `${C}.timeBand primeAndBands`,
    ],
    ['a key that shadows a prototype', JSON.parse('{"__proto__": {"asOf": 1}}'), '$.__proto__ unknownKey'],
    ['a key that is no name', { 'a\n"b': 1 }, '$["a\\u{a}"b"] unknownKey'],
  ])('%s', (_, part, fault) => {
    const given = Object.defineProperties({ ...page }, Object.getOwnPropertyDescriptors(part))
    expect(faultsIn(given)).toEqual([fault])
  })

  it('are all listed, and none hides another', () => {
    const faults = faultsIn({
      ...page,
      organizations: [{ id: 'ctv', validFrom: '2014-02-30' }],
      commitments: [{ ...page.commitments[0], measure: null, validTo: '2013-01-01', windows: [{ rrule: '', dtstart: '', duration: '' }] }],
      placements: [{ ...page.placements[0], plannedSeconds: 0, channel: 'ctv9' }],
    })
    expect(faults).toEqual([
      '$.organizations[0].validFrom wrong',
      `${C}.validTo emptyValidity`,
      `${W}.rrule rule`,
      `${W}.dtstart rule`,
      `${W}.duration rule`,
      `${C}.measure missing`,
      `${P}.channel noChannel`,
      `${P}.plannedSeconds wrong`,
    ])
  })

  it('that may be left alone are left alone', () => {
    expect(faultsIn({ ...page, placements: [{ ...page.placements[0], makegoodFor: 'nowhere' }] })).toEqual([])
    expect(faultsIn({ ...page, waivers: [{ ...page.waivers[0], obligor: 'joint', from: '2020-01-01', to: '2019-01-01' }] })).toEqual([])
    expect(faultsIn({ ...page, holidays: ['2014-01-01', '2014-01-01'] })).toEqual([])
  })
})

describe('a case of reports', () => {
  it('is read whole', () => {
    expect(faultsIn(reports)).toEqual([])
  })

  it.each([-31, 0, 366])('takes %d days to the deadline', (days) => {
    expect(faultsIn(pageWith(`${C}.answers.dueDays`, days, reports))).toEqual([])
  })

  it.each<[string, unknown, string]>([
    [`${C}.answers.dueDays`, -32, 'wrong'],
    [`${C}.answers.dueDays`, 367, 'wrong'],
    [`${C}.answers.dueDays`, 1.5, 'wrong'],
    [`${C}.answers.dueDays`, '6', 'wrong'],
    [`${C}.answers.dueDays`, null, 'missing'],
    [`${C}.answers`, {}, 'missing'],
    [`${C}.answers`, 6, 'wrong'],
    [`${C}.answers.days`, 6, 'unknownKey'],
    [`${C}.makegood`, { withinDays: 7 }, 'notBesideAnswers'],
    [`${C}.excuseWhenHolidays`, 3, 'notBesideAnswers'],
    [`${C}.windows[1].label`, 'Quý I', 'duplicateLabel'],
    [`${P}.answers.start`, '2013-02-30', 'wrong'],
    [`${P}.answers.start`, null, 'missing'],
    [`${P}.answers.start`, '2013-12-15T00:00', 'wrong'],
    [`${P}.answers.label`, '', 'wrong'],
    [`${P}.answers.label`, 1, 'wrong'],
    [`${P}.answers.due`, 1, 'unknownKey'],
    ['$.waivers[0].label', '', 'wrong'],
  ])('%s = %j: %s', (path, value, code) => {
    const faults = faultsIn(pageWith(path, value, reports))
    expect(faults).toHaveLength(1)
    expect(faults[0]!.startsWith(path) && faults[0]!.endsWith(` ${code}`)).toBe(true)
  })

  it('takes two rules without a label for two with one label', () => {
    expect(faultsIn(pageWith(`${C}.windows[0].label`, null, reports))).toEqual([`${C}.windows[1].label duplicateLabel`])
    expect(faultsIn(pageWith(`${C}.windows[0].label`, undefined, reports))).toEqual([`${C}.windows[1].label duplicateLabel`])
  })

  it('may have one label twice, a makegood and an excuse where no answers are owed', () => {
    const plain = { ...reports.commitments[0], answers: null, makegood: { withinDays: 7 }, excuseWhenHolidays: 3 }
    expect(
      faultsIn({ ...reports, commitments: [{ ...plain, windows: plain.windows!.map((rule) => ({ ...rule, label: 'Kỳ' })) }] }),
    ).toEqual([])
  })

  it('lets no broken answers hide what stands beside them', () => {
    const given = { ...reports, commitments: [{ ...reports.commitments[0], answers: { dueDays: 'six' }, makegood: { withinDays: 7 } }] }
    expect(faultsIn(given)).toEqual([`${C}.makegood notBesideAnswers`, `${C}.answers.dueDays wrong`])
  })

  it.each([
    ['vi', `${C}.makegood: cần bỏ trống: không dùng cùng "answers"`],
    ['en', `${C}.makegood: expected nothing: it is not used beside "answers"`],
  ] as const)('says so in %s', (locale, line) => {
    const reading = readCase(pageWith(`${C}.makegood`, { withinDays: 7 }, reports))
    expect(reading.ok ? [] : reading.faults.map((fault) => faultLine(fault, locale))).toEqual([line])
  })
})

describe('a fault as a line', () => {
  it('names the path, what was expected and what was found, in both languages', () => {
    const reading = readCase(pageWith(`${C}.measure.target`, 1.5))
    const [fault] = reading.ok ? [] : reading.faults
    expect(faultLine(fault!, 'vi')).toBe(`${C}.measure.target: cần một số nguyên dương; gặp 1.5`)
    expect(faultLine(fault!, 'en')).toBe(`${C}.measure.target: expected a positive whole number; found 1.5`)
  })

  it('names the part of a rule', () => {
    const reading = readCase(pageWith(`${W}.rrule`, 'FREQ=DAILY;INTERVAL=0'))
    const [fault] = reading.ok ? [] : reading.faults
    expect(faultLine(fault!, 'en')).toBe(`${W}.rrule: RRULE: INTERVAL=0 is not valid; it must be a whole number from 1 to 366`)
  })

  it('stays one short line, whatever was found', () => {
    const reading = readCase(pageWith(`${P}.status`, `a\nb\u2028\ud800${'x'.repeat(10_000_000)}`))
    const [fault] = reading.ok ? [] : reading.faults
    const line = faultLine(fault!, 'vi')
    expect(line.length).toBeLessThan(300)
    expect(line).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
  })
})

it.each([[''], [{ length: 0 }], [7]])('a list that is none is one fault, even one that looks empty: %j', (found) => {
  const [commitment] = page.commitments
  expect(faultsIn({ ...page, commitments: [{ ...commitment, obligors: found }] })).toEqual([`${C}.obligors wrong`])
  expect(faultsIn({ ...page, commitments: [{ ...commitment, windows: found }] })).toEqual([`${C}.windows wrong`])
})

it('a list without an entry is a fault', () => {
  expect(faultsIn({ ...page, commitments: [{ ...page.commitments[0], obligors: [] }] })).toEqual([`${C}.obligors wrong`])
})
