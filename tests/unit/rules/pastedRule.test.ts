import { describe, expect, it } from '@jest/globals'

import { pastedRefusalText } from '../../../src/i18n/pastedRule.ts'
import { checkRule } from '../../../src/obligations/index.ts'
import { readPasted, type PastedRefusal } from '../../../src/rules/series/pastedRule.ts'

const taken: readonly [label: string, pasted: string, rrule: string, dtstart: string | null, skip?: string[]][] = [
  ['a floating start', 'DTSTART:20260105T200000\nRRULE:FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=MO', '2026-01-05T20:00'],
  ['the local zone', 'DTSTART;TZID=Asia/Ho_Chi_Minh:20260105T200000\nRRULE:FREQ=WEEKLY', 'FREQ=WEEKLY', '2026-01-05T20:00'],
  ['its older name', 'DTSTART;TZID=Asia/Saigon:20260105T200000\nRRULE:FREQ=WEEKLY', 'FREQ=WEEKLY', '2026-01-05T20:00'],
  [
    'its name in Outlook, quoted',
    'DTSTART;TZID="SE Asia Standard Time":20260105T200000\nRRULE:FREQ=DAILY',
    'FREQ=DAILY',
    '2026-01-05T20:00',
  ],
  [
    'a zone without changes',
    'DTSTART;TZID=Asia/Tokyo:20260105T200000\nRRULE:FREQ=WEEKLY;BYDAY=MO',
    'FREQ=WEEKLY;BYDAY=MO',
    '2026-01-05T18:00',
  ],
  ['UTC on the same day', 'DTSTART:20260105T130000Z\nRRULE:FREQ=MONTHLY;BYDAY=1MO', 'FREQ=MONTHLY;BYDAY=+1MO', '2026-01-05T20:00'],
  ['UTC, a day later here', 'DTSTART:20260105T180000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=TU', '2026-01-06T01:00'],
  ['a day later over the week', 'DTSTART:20260104T180000Z\nRRULE:FREQ=WEEKLY;BYDAY=SU,WE', 'FREQ=WEEKLY;BYDAY=MO,TH', '2026-01-05T01:00'],
  ['a day earlier here', 'DTSTART;TZID=Asia/Tokyo:20260105T013000\nRRULE:FREQ=DAILY;BYDAY=MO', 'FREQ=DAILY;BYDAY=SU', '2026-01-04T23:30'],
  [
    'every second week, whose weeks move too',
    'DTSTART:20260105T180000Z\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,MO;WKST=TU',
    '2026-01-06T01:00',
  ],
  [
    'a day later without days',
    'DTSTART:20260105T180000Z\nRRULE:FREQ=DAILY;INTERVAL=3;COUNT=5',
    'FREQ=DAILY;INTERVAL=3;COUNT=5',
    '2026-01-06T01:00',
  ],
  ['an end in UTC', 'RRULE:FREQ=WEEKLY;UNTIL=20300201T170000Z', 'FREQ=WEEKLY;UNTIL=20300202T000000', null],
  [
    'an end on the clock of the start',
    'DTSTART;TZID=Asia/Tokyo:20260105T200000\nRRULE:FREQ=DAILY;UNTIL=20260201T200000',
    'FREQ=DAILY;UNTIL=20260201T180000',
    '2026-01-05T18:00',
  ],
  ['an end for ever', 'RRULE:FREQ=DAILY;UNTIL=99991231T235959Z', 'FREQ=DAILY;UNTIL=99991231T235959', null],
  ['a date alone', 'DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY', 'FREQ=WEEKLY', '2026-01-05T00:00'],
  ['folded lines', 'DTSTART:20260105T200000\r\nRRULE:FREQ=WEE\r\n KLY;BYDAY\r\n\t=MO', 'FREQ=WEEKLY;BYDAY=MO', '2026-01-05T20:00'],
  ['lower case', 'dtstart;tzid=asia/ho_chi_minh:20260105t200000\nrrule:freq=weekly;byday=mo', 'FREQ=WEEKLY;BYDAY=MO', '2026-01-05T20:00'],
  [
    'the rules of a time zone beside it',
    'BEGIN:VTIMEZONE\nDTSTART:19700101T000000\nRRULE:FREQ=YEARLY\nEND:VTIMEZONE\nDTSTART:20260105T200000\nRRULE:FREQ=WEEKLY',
    'FREQ=WEEKLY',
    '2026-01-05T20:00',
  ],
  [
    'skipped days in UTC',
    'DTSTART:20260105T180000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE:20260112T180000Z,20260119T180000Z',
    'FREQ=WEEKLY;BYDAY=TU',
    '2026-01-06T01:00',
    ['2026-01-13', '2026-01-20'],
  ],
  [
    'skipped dates, which move with their occurrences',
    'DTSTART:20260105T180000Z\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE;VALUE=DATE:20260112',
    'FREQ=WEEKLY;BYDAY=TU',
    '2026-01-06T01:00',
    ['2026-01-13'],
  ],
]

const start = 'DTSTART:20260105T200000'
const refused: readonly [label: string, pasted: string, refusal: object][] = [
  ['no rule', 'every Monday', { code: 'noRule' }],
  ['nothing', '', { code: 'noRule' }],
  ['a start alone', start, { code: 'noRule' }],
  [
    'a zone with summer time',
    'DTSTART;TZID=America/New_York:20260105T200000\nRRULE:FREQ=WEEKLY',
    { code: 'zoneChanges', value: 'America/New_York' },
  ],
  ['an unknown zone', 'DTSTART;TZID=Mars/Olympus:20260105T200000\nRRULE:FREQ=WEEKLY', { code: 'unknownZone', value: 'Mars/Olympus' }],
  ['days of the month that move', 'DTSTART:20260105T180000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=5', { code: 'shiftedDays' }],
  ['a month that moves by its start', 'DTSTART:20260131T180000Z\nRRULE:FREQ=MONTHLY', { code: 'shiftedDays' }],
  ['numbered weekdays that move', 'DTSTART:20260105T180000Z\nRRULE:FREQ=MONTHLY;BYDAY=1MO', { code: 'shiftedDays' }],
  ['weeks of some months that move', 'DTSTART:20260105T180000Z\nRRULE:FREQ=WEEKLY;BYMONTH=1', { code: 'shiftedDays' }],
  ['extra dates', `${start}\nRRULE:FREQ=WEEKLY\nRDATE:20260107T200000`, { code: 'extraDates' }],
  ['a rule of exclusion', `${start}\nRRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY`, { code: 'excludedByRule' }],
  ['several rules', `${start}\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY`, { code: 'severalRules' }],
  ['several starts', `${start}\n${start}\nRRULE:FREQ=DAILY`, { code: 'severalRules' }],
  ['a start that does not exist', 'DTSTART:20260230T200000\nRRULE:FREQ=DAILY', { code: 'badDate', value: '20260230T200000' }],
  ['a clock that does not exist', 'DTSTART:20260105T250000\nRRULE:FREQ=DAILY', { code: 'badDate', value: '20260105T250000' }],
  ['a skipped day that is none', `${start}\nRRULE:FREQ=DAILY\nEXDATE:soon`, { code: 'badDate', value: 'SOON' }],
  ['hours', 'RRULE:FREQ=HOURLY;INTERVAL=2;BYHOUR=1', { code: 'rule', refusal: expect.objectContaining({ part: 'FREQ' }) }],
  ['a part of the library alone', 'RRULE:FREQ=YEARLY;BYEASTER=0', { code: 'rule', refusal: expect.objectContaining({ part: 'BYEASTER' }) }],
  ['a repeated part', 'RRULE:FREQ=DAILY;FREQ=WEEKLY', { code: 'rule', refusal: expect.objectContaining({ code: 'repeatedPart' }) }],
  [
    'a count beside an end',
    'RRULE:FREQ=DAILY;COUNT=3;UNTIL=20300101T000000Z',
    { code: 'rule', refusal: expect.objectContaining({ part: 'UNTIL' }) },
  ],
  ['a weekday that is none', 'RRULE:FREQ=WEEKLY;BYDAY=XX', { code: 'rule', refusal: expect.objectContaining({ part: 'BYDAY' }) }],
  ['a text without end', `RRULE:FREQ=DAILY\n${'x'.repeat(10_000)}`, { code: 'tooLong' }],
]

describe('a rule pasted from another calendar', () => {
  it.each(taken)('is taken over: %s', (_label, pasted, rrule, dtstart, skip = []) => {
    expect(readPasted(pasted)).toEqual({ ok: true, value: { rrule, dtstart, skip } })
    expect(checkRule({ rrule, dtstart: dtstart ?? '2026-01-05T20:00' })).toMatchObject({ ok: true })
  })

  it.each(refused)('is refused with the reason in both languages: %s', (_label, pasted, refusal) => {
    const read = readPasted(pasted)
    expect(read).toEqual({ ok: false, refusal })
    const { vi, en } = pastedRefusalText((read as { refusal: PastedRefusal }).refusal)
    for (const text of [vi, en]) expect(text).toMatch(/^[^{}]+$/)
    expect(vi).not.toBe(en)
  })

  it.each([
    ['many starts', 'DTSTART;TZID=A'.repeat(580)],
    ['many folds', '\n '.repeat(4_000)],
    ['many skipped days', `RRULE:FREQ=DAILY\nEXDATE:${'20260105T200000,'.repeat(500)}`],
    ['many parts', `RRULE:${'BYDAY=MO;'.repeat(900)}`],
    ['a rule whose occurrences never end in the library', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'],
  ])('is answered at once, however hostile: %s', (_label, pasted) => {
    const begun = performance.now()
    readPasted(pasted)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
