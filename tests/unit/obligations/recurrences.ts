import fc from 'fast-check'

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

const ordinals = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]
const monthDay = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 }))
const listOf = <Item>(item: fc.Arbitrary<Item>, maxLength = 4): fc.Arbitrary<Item[]> => fc.uniqueArray(item, { minLength: 1, maxLength })

const part = (name: string, value: fc.Arbitrary<unknown>, weight = 1): fc.Arbitrary<string> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight, arbitrary: value.map((text) => `;${name}=${String(text)}`) })

function rruleOf(freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'): fc.Arbitrary<string> {
  const byPeriod = freq === 'MONTHLY' || freq === 'YEARLY'
  const plainDay = fc.constantFrom<string>(...days)
  const nthDay = fc.tuple(fc.constantFrom(...ordinals), plainDay).map(([ordinal, day]) => `${ordinal}${day}`)
  // Plain and numbered weekdays are not mixed here: rrule 2.8.1 takes their intersection, RFC 5545 their union.
  const byDay = byPeriod ? fc.oneof(listOf(plainDay), listOf(nthDay)) : listOf(plainDay)
  const limit = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`),
    fc
      .integer({ min: 0, max: 3_000 })
      .map((offset) => `;UNTIL=${new Date(Date.UTC(2014, 0, 1 + offset)).toISOString().slice(0, 10).replaceAll('-', '')}T235959`),
  )
  return fc
    .tuple(
      part('INTERVAL', fc.integer({ min: 1, max: 6 })),
      part('BYMONTH', listOf(fc.integer({ min: 1, max: 12 }))),
      freq === 'WEEKLY' ? fc.constant('') : part('BYMONTHDAY', listOf(monthDay)),
      part('BYDAY', byDay, 2),
      part('WKST', fc.constantFrom(...days)),
      byPeriod ? part('BYSETPOS', listOf(fc.constantFrom(-3, -2, -1, 1, 2, 3), 2)) : fc.constant(''),
      limit,
    )
    .map(([interval, byMonth, byMonthDay, weekday, weekStart, bySetPos, end]) => {
      const positions = byMonth + byMonthDay + weekday === '' ? '' : bySetPos
      return `FREQ=${freq}${interval}${byMonth}${byMonthDay}${weekday}${weekStart}${positions}${end}`
    })
}

/** Rules of the allowed grammar; some have no occurrence. */
export const rrule = fc.oneof(rruleOf('DAILY'), rruleOf('WEEKLY'), rruleOf('MONTHLY'), rruleOf('YEARLY'))

export const dtstart = fc
  .tuple(fc.integer({ min: 0, max: 2_000 }), fc.constantFrom('00:00', '08:30', '23:59'))
  .map(([offset, time]) => `${new Date(Date.UTC(2012, 0, 1 + offset)).toISOString().slice(0, 10)}T${time}`)
