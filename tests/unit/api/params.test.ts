import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { byId, byTime } from '../../../src/api/cursor.ts'
import { cursor, day, id, limit, oneOf, readParams, searchWords, wordsOf } from '../../../src/api/params.ts'

const params = { day, id, limit, q: searchWords, cursor, lang: oneOf(['vi', 'en']) }
const faultsOf = (query: string): string[] => {
  const read = readParams(query, params)
  return read.ok ? [] : read.faults.map(({ name }) => name)
}

describe('the parameters of a query', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['day=2028-02-29', []],
    ['q=m%E1%BB%99t+c%E1%BB%ADa', []],
    ['limit=100&id=7', []],
    ['id=507f1f77bcf86cd799439011', []],
    ['day=2027-02-29', ['day']],
    ['day=', ['day']],
    ['limit=0', ['limit']],
    ['limit=1.5', ['limit']],
    ['limit=101', ['limit']],
    ['limit=0x19', ['limit']],
    ['limit=1e1', ['limit']],
    ['limit=+5', ['limit']],
    ['limit=', ['limit']],
    ['id=-1', ['id']],
    ['id=abc', ['id']],
    ['q=', ['q']],
    ['q=a&q=b', ['q']],
    ['q=%25_', ['q']],
    ['q=%5C+%25', ['q']],
    ['q=1+2+3+4+5+6+7+8+9+0+1', ['q']],
    ['q=%00', ['q']],
    ['q=%22.%22', ['q']],
    ['q=%00a', []],
    ['q=100%25', []],
    ['lang=fr', ['lang']],
    ['cursor=%25', ['cursor']],
    ['%zz=1', ['%zz']],
    ['q=%zz', ['q']],
    ['draft=true', ['draft']],
    ['__proto__=1', ['__proto__']],
    ['constructor=1', ['constructor']],
    ['where[a]=b', ['where[a]']],
  ])('%s', (query, faults) => expect(faultsOf(query)).toEqual(faults))

  it('reads what is written, with what is usual for the rest', () => {
    expect(readParams('q=m%E1%BB%99t+c%E1%BB%ADa&limit=5', params)).toEqual({
      ok: true,
      value: { q: 'một cửa', limit: 5, day: undefined, id: undefined, cursor: undefined, lang: undefined },
    })
  })

  it('never throws, whatever is asked', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void readParams(query, params)))
  })
})

describe('what is looked for', () => {
  it.each<[string, string[]]>([
    ['Một  cửa', ['mot', 'cua']],
    ['ĐẤT ĐAI', ['dat', 'dai']],
    ['100% trực_tuyến', ['100', 'truc', 'tuyen']],
    ['a\\b', ['a', 'b']],
    [' %_ ', []],
    ['\0', []],
    ['cải cách, hành chính', ['cai', 'cach', 'hanh', 'chinh']],
    ['cải-cách', ['cai', 'cach']],
    ['“Năm Căn”.', ['nam', 'can']],
    ['47/QĐ-UBND', ['47', 'qd', 'ubnd']],
  ])('%s', (text, found) => expect(wordsOf(text)).toEqual(found))
})

describe('a cursor', () => {
  const times = byTime<{ at: string; id: number }>(({ at }) => at)

  it('is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1 }),
        (date, n) => {
          const place = { at: date.toISOString(), id: n }
          expect(times.read(times.written(times.placeOf(place)))).toEqual(place)
          expect(byId.read(byId.written(byId.placeOf({ id: n })))).toBe(n)
        },
      ),
    )
  })
  it('that somebody made up is none', () => {
    const made = [
      '',
      'x',
      'W10',
      times.written({ at: 'now', id: 1 }),
      times.written({ at: '2030-01-01T00:00:00.000Z', id: 'x' }),
      Buffer.from('[{"$gt":1},1]').toString('base64url'),
    ]
    for (const word of made) expect(times.read(word)).toBeNull()
    fc.assert(fc.property(fc.string(), (word) => void [times.read(word), byId.read(word)]))
  })
})
