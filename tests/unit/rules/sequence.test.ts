import { expect, it } from '@jest/globals'

import type { Draft } from '../../../src/rules/placement.ts'
import { sequenceAfter } from '../../../src/rules/sequence.ts'

const before: Draft = {
  id: '1',
  title: 'Một cửa',
  channel: '1',
  content: null,
  status: 'planned',
  plannedStart: 0,
  plannedSeconds: 900,
  actualStart: null,
  actualSeconds: null,
  reason: null,
  makegoodFor: null,
}

it.each<[string, Partial<Draft>, number]>([
  ['nothing that a calendar shows', { content: 'segments:1', reason: 'Ghi chú' }, 4],
  ['another time', { plannedStart: 1000 }, 5],
  ['another length', { plannedSeconds: 600 }, 5],
  ['another title', { title: 'Một cửa liên thông' }, 5],
  ['another channel', { channel: '2' }, 5],
  ['cancelled', { status: 'cancelled' }, 5],
  ['several at once count once', { title: 'B', status: 'confirmed', plannedStart: 1000 }, 5],
  ['as run at its planned time', { actualStart: 0, actualSeconds: 900 }, 4],
  ['as run at another', { actualStart: 60_000, actualSeconds: 900 }, 5],
])('27: SEQUENCE after %s', (_, change, expected) => {
  expect(sequenceAfter({ placement: before, sequence: 4 }, { ...before, ...change })).toBe(expected)
})

it('27: SEQUENCE begins at 0', () => {
  expect(sequenceAfter(null, before)).toBe(0)
})
