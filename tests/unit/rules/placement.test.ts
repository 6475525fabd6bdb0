import { describe, expect, it } from '@jest/globals'

import { refused } from '../../../src/i18n/refused.ts'
import { refusePlacement } from '../../../src/i18n/wordRefusal.ts'
import { type Draft, type Surroundings } from '../../../src/rules/placement.ts'

const hour = 3_600_000
const draft = (more: Partial<Draft> = {}): Draft => ({
  id: '1',
  title: 'Cải cách',
  channel: 'ctv1',
  content: null,
  status: 'planned',
  plannedStart: 10 * hour,
  plannedSeconds: 900,
  actualStart: null,
  actualSeconds: null,
  reason: null,
  makegoodFor: null,
  ...more,
})
const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  before: null,
  missed: null,
  overlapping: null,
  channelName: 'CTV1',
  now: 9 * hour,
  byAsRun: false,
  byPerson: false,
  ...more,
})
const aired = draft({ status: 'delivered', actualStart: 8 * hour, actualSeconds: 900 })

describe('what a placement may not be', () => {
  it.each<[string, Draft, Partial<Surroundings>, keyof typeof refused | null]>([
    ['an ordinary plan is fine', draft(), {}, null],
    ['no length', draft({ plannedSeconds: 0 }), {}, 'secondsNotPositive'],
    ['a negative length', draft({ plannedSeconds: -1 }), {}, 'secondsNotPositive'],
    ['a length that is no number', draft({ plannedSeconds: Number.NaN }), {}, 'secondsNotPositive'],
    ['no actual length', draft({ actualStart: 1, actualSeconds: 0 }), {}, 'secondsNotPositive'],
    ['an actual start alone', draft({ actualStart: 1 }), {}, 'actualIncomplete'],
    ['an actual length alone', draft({ actualSeconds: 900 }), {}, 'actualIncomplete'],
    ['delivered before its time', draft({ status: 'delivered' }), {}, 'deliveredInFuture'],
    ['delivered early, as run', aired, {}, null],
    ['missed without a reason', draft({ status: 'missed' }), {}, 'reasonMissing'],
    ['missed with a reason', draft({ status: 'missed', reason: 'mất điện' }), {}, null],
    ['retracted without a reason', draft({ status: 'retracted' }), { before: aired }, 'airedRewritten'],
    ['withdrawn after it aired', { ...aired, status: 'retracted', reason: 'sai số liệu' }, { before: aired }, null],
    ['moved after it aired', { ...aired, plannedStart: 11 * hour }, { before: aired }, 'airedRewritten'],
    ['on another channel after it aired', { ...aired, channel: 'ctv2' }, { before: aired }, 'airedRewritten'],
    ['called planned after it aired', { ...aired, status: 'planned' }, { before: aired }, 'airedRewritten'],
    ['corrected by an as-run entry', { ...aired, actualSeconds: 700 }, { before: aired, byAsRun: true }, null],
    ['makes good for itself', draft({ makegoodFor: '1' }), {}, 'makegoodOfItself'],
    ['makes good for what aired', draft({ makegoodFor: '2' }), { missed: { ...aired, id: '2' } }, 'makegoodOfAired'],
    ['makes good for what may yet air', draft({ makegoodFor: '2' }), { missed: draft({ id: '2' }) }, 'makegoodOfOpen'],
    ['makes good for what was missed', draft({ makegoodFor: '2' }), { missed: draft({ id: '2', status: 'missed' }) }, null],
    ['makes good for what was pre-empted', draft({ makegoodFor: '2' }), { missed: draft({ id: '2', status: 'preempted' }) }, null],
    [
      'a link made earlier is not asked again',
      draft({ makegoodFor: '2' }),
      { before: draft({ makegoodFor: '2' }), missed: { ...aired, id: '2' } },
      null,
    ],
    ['planned by a person for today', draft({ plannedStart: 1 * hour }), { byPerson: true }, null],
    ['planned by a person for yesterday', draft({ plannedStart: -20 * hour }), { byPerson: true }, 'pastReplanned'],
    ['laid out by the system for yesterday', draft({ plannedStart: -20 * hour }), {}, null],
    ['moved out of yesterday', draft(), { byPerson: true, before: draft({ plannedStart: -20 * hour }) }, 'pastReplanned'],
    [
      'yesterday’s title',
      draft({ plannedStart: -20 * hour, title: 'x' }),
      { byPerson: true, before: draft({ plannedStart: -20 * hour }) },
      null,
    ],
    ['yesterday’s unplanned airing, as run', draft({ plannedStart: -20 * hour }), { byPerson: true, byAsRun: true }, null],
    ['taken time', draft(), { overlapping: draft({ id: '3' }) }, 'overlap'],
  ])('%s', (_label, after, more, expected) => {
    const refusal = refusePlacement(after, around(more))
    expect(refusal?.text ?? null).toBe(expected === null ? null : refused[expected])
  })
})
