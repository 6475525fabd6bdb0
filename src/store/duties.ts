import type { PayloadRequest, Where } from 'payload'

import { readAll, readAmong, type DbRequest } from '../database/read.ts'
import { dayFromStore } from '../documents/days.ts'
import { idOf, idOrNull, idsOf, type Id } from '../documents/ids.ts'
import { instantFromStore, optionalInstantFromStore } from '../documents/instants.ts'
import type { Selected } from '../documents/stored.ts'
import { startOfDay, type Instant, type LocalDate } from '../obligations/index.ts'
import { rights } from '../access/rights.ts'
import { personOf } from '../access/roles.ts'
import type { DutyOutcome, DutyStage } from '../rules/duties/dutyState.ts'
import type { DutyTerms } from '../rules/duties/dutyWindows.ts'
import { dayOrNull } from './commitmentFact.ts'

/** A body that is asked to do something, with the days between which it exists. */
export interface DutyBody {
  readonly id: Id
  readonly name: string
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

/** A duty of a plan that is followed. */
export interface DutyFact extends DutyTerms {
  readonly id: Id
  readonly title: string
  readonly text: string
  readonly askedOf: string
  readonly plan: Id
  readonly planTitle: string
  /** What was due by then is not asked for any more. */
  readonly followedFrom: Instant | null
  readonly bodies: readonly DutyBody[]
  /** The commitment of which it is the check. */
  readonly commitment: Id | null
  readonly remindDays: readonly number[]
}

/** Which duties are meant; all of the plans that are followed where nothing is said. */
export interface DutySelection {
  readonly plans?: readonly Id[]
  readonly duties?: readonly Id[]
  readonly bodies?: readonly Id[]
  /** Those alone that are the check of a commitment. */
  readonly onlyChecks?: boolean
}

const dutyFields = {
  title: true,
  text: true,
  askedOf: true,
  plan: true,
  bodies: true,
  commitment: true,
  frequency: true,
  calendar: true,
  from: true,
  until: true,
  dueDays: true,
  dueUnit: true,
  dueOn: true,
  remindDays: true,
} as const
type DutyDoc = Omit<Selected<'duties', typeof dutyFields>, 'bodies'> & { bodies?: unknown }

/**
 * The duties of the plans that are followed, with their bodies by name; of a plan that is kept for reference there are none.
 * Read past access: every member of staff may read all three, and who asks for an answer to a person has made sure that she is one.
 */
export async function readDutyFacts(
  req: DbRequest,
  { plans, duties, bodies, onlyChecks = false }: DutySelection = {},
): Promise<DutyFact[]> {
  const followed = await readAll(req, 'plans', {
    where: { and: [{ auditing: { equals: 'on' } }, ...(plans === undefined ? [] : [{ id: { in: [...plans] } }])] },
    select: { title: true, followedFrom: true },
  })
  if (followed.length === 0) return []
  // Of one body alone it is known that every duty found is asked of it: lists of hundreds need not be read.
  const only = bodies?.length === 1 ? bodies[0]! : null
  const { bodies: _, ...withoutBodies } = dutyFields
  const select: typeof dutyFields | typeof withoutBodies = only === null ? dutyFields : withoutBodies
  const docs: DutyDoc[] = await readAll(req, 'duties', {
    where: {
      and: [
        { plan: { in: followed.map(({ id }) => id) } },
        ...(duties === undefined ? [] : [{ id: { in: [...duties] } }]),
        ...(onlyChecks ? [{ commitment: { exists: true } }] : []),
        ...(bodies === undefined ? [] : [{ bodies: { in: [...bodies] } }]),
      ],
    },
    sort: ['plan', 'ordinal'],
    select,
  })
  const named = new Map(
    (
      await readAmong(req, 'organizations', {
        field: 'id',
        values: [...new Set(only === null ? docs.flatMap((doc) => idsOf(doc.bodies)) : [only])],
        select: { name: true, validFrom: true, validTo: true },
      })
    ).map((row) => [String(row.id), { id: row.id, name: row.name, validFrom: dayOrNull(row.validFrom), validTo: dayOrNull(row.validTo) }]),
  )
  const wanted = bodies === undefined ? null : new Set(bodies.map(String))
  const plansById = new Map(followed.map((plan) => [String(plan.id), plan]))
  return docs.map((doc) => {
    const plan = plansById.get(String(idOf(doc.plan)))!
    return dutyFact(doc, {
      planTitle: plan.title,
      followedFrom: plan.followedFrom ? startOfDay(dayFromStore(plan.followedFrom)) : null,
      bodies: (only === null ? idsOf(doc.bodies) : [only])
        .filter((id) => wanted === null || wanted.has(String(id)))
        .flatMap((id) => named.get(String(id)) ?? []),
    })
  })
}

const dutyFact = (doc: DutyDoc, more: Pick<DutyFact, 'planTitle' | 'followedFrom' | 'bodies'>): DutyFact => ({
  ...more,
  id: doc.id,
  title: doc.title ?? '',
  text: doc.text,
  askedOf: doc.askedOf ?? '',
  plan: idOf(doc.plan),
  commitment: idOrNull(doc.commitment),
  frequency: doc.frequency,
  calendar: doc.calendar,
  from: dayFromStore(doc.from),
  until: dayOrNull(doc.until),
  dueDays: doc.dueDays,
  dueUnit: doc.dueUnit,
  dueOn: dayOrNull(doc.dueOn),
  remindDays: (doc.remindDays ?? []).map(Number),
})

/** What is kept of a duty of a body for a period, its steps aside. */
export interface DutyAccountFact {
  readonly id: Id
  readonly key: string
  readonly stage: DutyStage
  readonly outcome: DutyOutcome | null
  /** When it was due as its first step was taken, and the deadline that holds. */
  readonly due: Instant
  readonly dueBy: Instant
  readonly reportedAt: Instant | null
  readonly settledAt: Instant | null
  readonly settledBy: string | null
}

const accountFields = {
  key: true,
  stage: true,
  outcome: true,
  due: true,
  dueBy: true,
  reportedAt: true,
  settledAt: true,
  settledBy: true,
} as const

/** Accounts that match, by their keys, whoever may read them. */
export async function readDutyAccounts(req: DbRequest, where: Where): Promise<Map<string, DutyAccountFact>> {
  const docs = await readAll(req, 'duty-accounts', { where, select: accountFields })
  return new Map(
    docs.map((doc) => [
      doc.key,
      {
        id: doc.id,
        key: doc.key,
        stage: doc.stage,
        outcome: doc.outcome ?? null,
        due: instantFromStore(doc.due),
        dueBy: instantFromStore(doc.dueBy),
        reportedAt: optionalInstantFromStore(doc.reportedAt),
        settledAt: optionalInstantFromStore(doc.settledAt),
        settledBy: doc.settledBy ?? null,
      },
    ]),
  )
}

/** Of which bodies the person behind the request may know how their duties stand: all, some, or none. */
export function bodiesShown(req: PayloadRequest): readonly Id[] | 'all' {
  const answer = rights['duty-accounts'].read(personOf(req.user))
  if (answer === true) return 'all'
  return answer === false ? [] : (personOf(req.user)?.organizations ?? [])
}
