import type { PayloadRequest } from 'payload'

import { dayToStore } from '../../documents/days.ts'
import { idOf, idOrNull } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import type { Obligation } from '../../documents/payload-types.ts'
import type { Stored } from '../../documents/stored.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import type { FindingKind, FindingStep } from '../../rules/finding.ts'

/** A step in the life of an obligation. */
export interface VerdictStep {
  at: Instant
  what: 'began' | 'life' | 'waived' | 'noticed' | 'asked'
  life?: NonNullable<Stored<'shortfalls'>['life']>[number]
  waiver?: Stored<'waivers'>
  notice?: Stored<'notices'>
  /** A step of a finding, and whose it is: the question itself, or what came of it. */
  asked?: { by: string; step: FindingStep | FindingKind }
}

/** What became of it, the newest first: its flags, what excused it, what was mailed. */
export async function readStory(
  req: PayloadRequest,
  obligation: Obligation,
  { shortfalls, findings }: { shortfalls: readonly Stored<'shortfalls'>[]; findings: readonly Stored<'findings'>[] },
): Promise<VerdictStep[]> {
  const obligor = idOrNull(obligation.obligor)
  const firstDay = dayToStore(localDateOf(instantFromStore(obligation.windowStart)))
  const waivers = await readPermitted(req, 'waivers', {
    where: {
      and: [
        { commitment: { equals: idOf(obligation.commitment) } },
        { or: [{ obligor: { exists: false } }, ...(obligor === null ? [] : [{ obligor: { equals: obligor } }])] },
        {
          or: [
            { label: { exists: false } },
            { label: { equals: '' } },
            ...(obligation.label ? [{ label: { equals: obligation.label } }] : []),
          ],
        },
        { from: { less_than_equal: firstDay } },
        { to: { greater_than: firstDay } },
      ],
    },
  })
  // Mails are for those who inspect: whoever may not see them sees the rest.
  const inspects = (await req.payload.collections.notices.config.access.read({ req })) !== false
  const notices = inspects ? await readPermitted(req, 'notices', { where: { obligation: { equals: obligation.id } } }) : []
  const since: VerdictStep[] = [
    ...shortfalls.flatMap(({ life }) =>
      (life ?? []).map((step) => ({ at: instantFromStore(step.at ?? obligation.createdAt), what: 'life' as const, life: step })),
    ),
    ...waivers.map((waiver) => ({ at: instantFromStore(waiver.createdAt), what: 'waived' as const, waiver })),
    ...findings.flatMap(stepsOfFinding),
    ...notices.map((notice) => ({ at: instantFromStore(notice.sentAt ?? notice.createdAt), what: 'noticed' as const, notice })),
  ].sort((a, b) => b.at - a.at)
  // The first audit writes the row last of all that it does.
  return [
    ...since,
    {
      at: Math.min(instantFromStore(obligation.createdAt), ...shortfalls.map(({ raisedAt }) => instantFromStore(raisedAt))),
      what: 'began',
    },
  ]
}

const stepsOfFinding = ({ raisedAt, raisedBy, kind, steps }: Stored<'findings'>): VerdictStep[] => [
  { at: instantFromStore(raisedAt), what: 'asked', asked: { by: raisedBy, step: kind } },
  ...(steps ?? []).map(({ at, by, step }) => ({ at: instantFromStore(at), what: 'asked' as const, asked: { by, step } })),
]
