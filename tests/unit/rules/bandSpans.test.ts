import { describe, expect, it } from '@jest/globals'

import { parseInstant, type Band } from '../../../src/obligations/index.ts'
import { bandSpans } from '../../../src/rules/bandSpans.ts'
import { formatLocalTime } from '../../../src/i18n/dates.ts'

const at = (text: string): number => parseInstant(`${text}+07:00`)!
const everyDay: Band['days'] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const band = (from: string, to: string, more: Partial<Band> = {}): Band => ({ days: everyDay, from, to, ...more })

describe('when bands hold', () => {
  it.each<[string, Band[], string, string, string[]]>([
    [
      'each day of the stretch',
      [band('19:45', '22:00')],
      '2030-01-07T00:00',
      '2030-01-09T00:00',
      ['19:45 07/01/2030 – 22:00 07/01/2030', '19:45 08/01/2030 – 22:00 08/01/2030'],
    ],
    [
      'only on its weekdays',
      [band('19:45', '22:00', { days: ['TU'] })],
      '2030-01-07T00:00',
      '2030-01-09T00:00',
      ['19:45 08/01/2030 – 22:00 08/01/2030'],
    ],
    [
      'past midnight, from the day before',
      [band('23:00', '01:00')],
      '2030-01-07T00:00',
      '2030-01-07T12:00',
      ['23:00 06/01/2030 – 01:00 07/01/2030'],
    ],
    [
      'changed mid-year, by the band of the day',
      [band('19:45', '22:00', { validTo: '2030-01-08' }), band('20:00', '22:30', { validFrom: '2030-01-08' })],
      '2030-01-07T00:00',
      '2030-01-09T00:00',
      ['19:45 07/01/2030 – 22:00 07/01/2030', '20:00 08/01/2030 – 22:30 08/01/2030'],
    ],
    [
      'two channels’ hours as one',
      [band('19:00', '21:00'), band('20:00', '22:00')],
      '2030-01-07T00:00',
      '2030-01-08T00:00',
      ['19:00 07/01/2030 – 22:00 07/01/2030'],
    ],
    ['none', [], '2030-01-07T00:00', '2030-01-08T00:00', []],
  ])('%s', (_label, bands, from, to, expected) => {
    expect(bandSpans(bands, at(from), at(to)).map(({ start, end }) => `${formatLocalTime(start)} – ${formatLocalTime(end)}`)).toEqual(
      expected,
    )
  })
})
