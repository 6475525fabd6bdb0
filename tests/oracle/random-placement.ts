/** Random placements that crowd around given instants, with makegood families on purpose. */
import { DAY_MS } from './calendar.ts'
import type { Instant } from './calendar.ts'
import type { AnswerJson, ChannelJson, OrganizationJson, PlacementJson, PlacementStatus } from './case-file.ts'
import { FORMS, PROGRAMMES, THEMES } from './random-commitment.ts'
import type { Random } from '../helpers/random.ts'

const SECONDS = [900, 900, 900, 900, 900, 900, 899, 901, 1, 480, 1800, 3600, 7200, 86_400]
const ASIDE = [0, 0, 0, 0, 0, 0, -1000, 1000, -500, 500, 1, -1, 60_000, 3_600_000, -899_000, -900_000, -901_000]
export const LOST: PlacementStatus[] = ['missed', 'missed', 'preempted', 'preempted', 'cancelled', 'cancelled', 'retracted']
const USUAL: PlacementStatus[] = ['delivered', 'delivered', 'delivered', 'delivered', 'confirmed', 'planned']
const STATUSES: PlacementStatus[] = [...USUAL, ...USUAL, ...LOST]

/** ISO 8601 in any of the spellings that name the same instant. */
export function spellInstant(random: Random, instant: Instant): string {
  const [offset, minutes] = random.pick([
    ['+07:00', 420],
    ['+07:00', 420],
    ['Z', 0],
    ['-05:00', -300],
    ['+05:45', 345],
  ] as const)
  const text = new Date(instant + minutes * 60_000).toISOString().slice(0, 23)
  const [whole = '', fraction = ''] = text.split('.')
  const kept = random.chance(0.3) ? fraction : fraction.replace(/0+$/, '')
  if (kept === '' && whole.endsWith(':00') && random.chance(0.1)) return whole.slice(0, -3) + offset
  return whole + (kept === '' ? '' : `.${kept}`) + offset
}

export interface Stage {
  organizations: OrganizationJson[]
  channels: ChannelJson[]
  /** Instants around which things happen. */
  edges: Instant[]
  /** Makegood limits of the commitments. */
  withinDays: number[]
  /** What may be answered, and by when. */
  answers: { answers: AnswerJson; due: Instant }[]
}

export const nearEdge = (random: Random, edges: Instant[]): Instant => random.pick(edges) + random.pick(ASIDE)

function placement(random: Random, stage: Stage, id: string, aimedAt: Instant, status: PlacementStatus): PlacementJson {
  const answer = stage.answers.length > 0 && random.chance(0.9) ? random.pick(stage.answers) : null
  const plannedStart = answer !== null && random.chance(0.5) ? answer.due + random.pick([...ASIDE, -DAY_MS, -8 * DAY_MS]) : aimedAt
  const actualStart = random.pick([null, null, plannedStart, plannedStart + random.pick(ASIDE), nearEdge(random, stage.edges)])
  return {
    id,
    organization: random.pick(stage.organizations).id,
    channel: random.pick(stage.channels).id,
    form: random.pick([FORMS[0] ?? '', ...FORMS]),
    programme: random.pick([null, ...PROGRAMMES]),
    themes: random.some(THEMES, 0),
    contentId: random.pick([null, null, null, 's1', 's2', 's3']),
    rerun: random.chance(0.07),
    status,
    plannedStart: spellInstant(random, plannedStart),
    plannedSeconds: random.pick(SECONDS),
    actualStart: actualStart === null ? null : spellInstant(random, actualStart),
    actualSeconds: random.pick([null, null, null, 900, random.pick(SECONDS)]),
    makegoodFor: null,
    answers: answer === null ? random.pick([null, null, null, { start: '2014-01-06', label: 'a' }]) : answer.answers,
  }
}

/** A missed placement, a chain of makegoods that were lost again, and one or more that went out about the last moment allowed. */
function family(random: Random, stage: Stage, ids: string[]): PlacementJson[] {
  const rootStart = nearEdge(random, stage.edges)
  const limit = random.pick([...stage.withinDays, ...stage.withinDays, 1]) * DAY_MS
  const root = placement(random, stage, ids[0] ?? '', rootStart, random.pick(LOST))
  return ids.reduce<PlacementJson[]>((members, id, index) => {
    if (index === 0) return [root]
    const start = rootStart + random.pick([limit, -limit, limit + 1000, -limit - 1, DAY_MS, -DAY_MS, 0, random.int(0, limit)])
    const member = placement(random, stage, id, start, random.chance(0.3) ? random.pick(LOST) : random.pick(USUAL))
    const { organization, channel, form, programme, themes } = root
    const alike = random.chance(0.8) ? { organization, channel, form, programme, themes } : {}
    const onTime = random.chance(0.7) ? { actualStart: null } : {}
    return [...members, { ...member, ...alike, ...onTime, makegoodFor: random.pick([root, root, ...members]).id }]
  }, [])
}

export function randomPlacements(random: Random, stage: Stage, ids: string[]): PlacementJson[] {
  const placements: PlacementJson[] = []
  while (placements.length < ids.length) {
    const left = ids.slice(placements.length)
    if (random.chance(0.4)) placements.push(...family(random, stage, left.slice(0, random.int(2, 5))))
    else placements.push(placement(random, stage, left[0] ?? '', nearEdge(random, stage.edges), random.pick(STATUSES)))
  }
  /** Links to anything at all: itself, a later one, a circle, nowhere. */
  return placements.map((one) => (random.chance(0.1) ? { ...one, makegoodFor: random.pick([...ids, 'nowhere']) } : one))
}
