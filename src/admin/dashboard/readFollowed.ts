import type { PayloadRequest } from 'payload'

import { readPermitted } from '../../database/readPermitted.ts'
import { idOf, idsOf, type Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import type { Selected } from '../../documents/stored.ts'
import { noConditions } from '../../i18n/conditions.ts'
import type { Instant } from '../../obligations/index.ts'
import type { Locale } from '../../platform/text.ts'
import type { CommitmentLine, PlanLine } from '../../reports/dashboard.ts'
import { commitmentFact, subjectOfDoc } from '../../store/commitmentFact.ts'
import { termFields } from '../../store/termSources.ts'
import { namedConditions, namedFields, namesOf, type ConditionNames, type Named, type NamedCollection } from '../conditionsOf.ts'

/** The plans that are followed, and what is asked in them. */
export async function readFollowed(req: PayloadRequest): Promise<{ plans: PlanLine[]; commitments: FollowedCommitment[] }> {
  const plans = await readPermitted(req, 'plans', {
    where: { auditing: { equals: 'on' } },
    sort: '-period.start',
    select: { title: true, demonstration: true },
  })
  return {
    plans: plans.map(({ id, title, demonstration }) => ({ id, title, demonstration: demonstration === true })),
    commitments:
      plans.length === 0
        ? []
        : await readPermitted(req, 'commitments', {
            where: { plan: { in: plans.map(({ id }) => id) } },
            sort: ['plan', 'ordinal'],
            select: commitmentFields,
          }),
  }
}

/** Whether a commitment names one of these bodies. */
export const asksOf = (own: readonly Id[], { obligors }: Pick<FollowedCommitment, 'obligors'>): boolean => {
  const named = idsOf(obligors).map(String)
  return own.some((id) => named.includes(String(id)))
}

const commitmentFields = { ...termFields.commitments, handChecks: true } as const
export type FollowedCommitment = Selected<'commitments', typeof commitmentFields>

export async function readConditionNames(req: PayloadRequest, locale: Locale): Promise<ConditionNames> {
  const of = (catalogue: NamedCollection): Promise<Named[]> => readPermitted(req, catalogue, { sort: 'id', select: namedFields[catalogue] })
  return namesOf({ channels: await of('channels'), forms: await of('forms'), programmes: await of('programmes') }, locale)
}

/** A commitment as a line; of checks by hand the last one up to an instant. */
export function commitmentLine(
  doc: FollowedCommitment,
  names: ConditionNames,
  { upTo = Infinity, checks = [] }: { upTo?: Instant; checks?: CommitmentLine['checks'] } = {},
): CommitmentLine {
  const fact = commitmentFact(doc)
  const last = (doc.handChecks ?? [])
    .filter(({ at }) => instantFromStore(at) <= upTo)
    .toSorted((a, b) => instantFromStore(a.at) - instantFromStore(b.at))
    .at(-1)
  return {
    id: doc.id,
    plan: idOf(doc.plan),
    title: doc.title ?? '',
    checkedBy: doc.checkedBy,
    kind: fact?.measure.kind ?? 'count',
    conditions: fact === null ? noConditions : namedConditions(fact, subjectOfDoc(doc), names),
    checks,
    lastCheck: last === undefined ? null : { at: instantFromStore(last.at), outcome: last.outcome },
  }
}
