import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'

import { asRunRequest } from '../../../src/contracts/asRun.ts'
import { makegoodRequest, placeRequest } from '../../../src/contracts/deskRequests.ts'
import type { IdKind } from '../../../src/documents/ids.ts'
import { requestFaultWords, requestFaults } from '../../../src/contracts/requestFaults.ts'
import { holidaysRequest, seriesEditRequest } from '../../../src/contracts/series.ts'
import { listRequest, recordRequest } from '../../../src/contracts/unplanned.ts'

const faults = (schema: (ids: IdKind) => z.ZodType, json: string): string[] => {
  const given: unknown = JSON.parse(json)
  const read = schema('number').safeParse(given)
  return read.success ? [] : requestFaults(read.error, given).map((fault) => requestFaultWords(fault, 'en'))
}

describe('requestFaults', () => {
  it('tells what is wrong in the order of the request, one fault for each field', () => {
    expect(faults(placeRequest, '{"colour":1,"start":"soon","content":{"id":"x"},"__proto__":1,"seconds":0}')).toEqual([
      'colour: is not a field',
      'start: must be an ISO 8601 instant with an offset',
      'content: must be { collection, id } of a segment or an article',
      '__proto__: is not a field',
      'seconds: must be a positive whole number of seconds, at most 7 days',
    ])
  })

  it('names what is missing last, in the order of the schema', () => {
    expect(faults(recordRequest, '{"when":1,"title":"A talk"}')).toEqual([
      'when: is not a field',
      'organization: must be given',
      'channel: must be given',
      'start: must be given',
    ])
    expect(faults(makegoodRequest, '{"id":7}')).toEqual(['for: must be given'])
  })

  it('leads to a fault within a field by the names that it passes', () => {
    expect(faults(seriesEditRequest, '{"scope":"this","change":null,"seen":{"colour":1,"id":"x"}}')).toEqual([
      'seen: colour: is not a field',
    ])
    expect(faults(holidaysRequest, '{"decisions":[{"slot":"2026-01-31T20:00:00Z"},{"choice":"wait"}]}')).toEqual([
      'decisions: choice: must be keep, move or skip',
    ])
    expect(faults(holidaysRequest, '{"decisions":[]}')).toEqual(['decisions: must be a list, each with slot and choice'])
  })
})

describe('requests', () => {
  it('ids are those of the database', () => {
    const hex = '0123456789abcdef01234567'
    expect(placeRequest('number').safeParse({ id: '12' }).data).toEqual({ id: 12 })
    expect(placeRequest('number').safeParse({ id: hex }).success).toBe(false)
    expect(placeRequest('text').safeParse({ id: hex }).data).toEqual({ id: hex })
    expect(placeRequest('text').safeParse({ id: 12 }).success).toBe(false)
  })

  it('what a form beside a file leaves out has its default', () => {
    expect(asRunRequest('number').parse({ channel: 3 })).toEqual({
      channel: 3,
      mapping: null,
      wholeDays: false,
      markMissed: true,
      take: [],
      version: '',
      lines: [],
    })
    expect(asRunRequest('number').safeParse({ channel: 3, mapping: 'by hand' }).success).toBe(false)
    expect(listRequest('number').parse({ channel: '', leaveOut: 'yes' })).toEqual({ channel: null, version: '', leaveOut: false })
  })
})
