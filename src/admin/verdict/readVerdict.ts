import type { PayloadRequest } from 'payload'

import { idOf, idOrNull, idsOf, type Id } from '../../documents/ids.ts'
import { instantFromStore, optionalInstantFromStore } from '../../documents/instants.ts'
import { conditionWords, noConditions } from '../../i18n/conditions.ts'
import { cureSentence } from '../../i18n/cureSentence.ts'
import type { Locale } from '../../platform/text.ts'
import type { CountingWords } from '../../i18n/units.ts'
import { verdictWords } from '../../i18n/verdictWords.ts'
import { type ExclusionReason, type Instant, type MeasureKind, type Verdict, isOpen } from '../../obligations/index.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import { commitmentHolds } from '../../operations/audit/whatHolds.ts'
import { railItem } from '../../operations/desk/railItems.ts'
import type { Obligation } from '../../documents/payload-types.ts'
import type { Stored } from '../../documents/stored.ts'
import type { InHand } from '../../rules/makegoodsInHand.ts'
import { isOpenShortfall } from '../../rules/shortfall.ts'
import { commitmentFact, subjectOfDoc } from '../../store/commitmentFact.ts'
import { shownStatusOf } from '../../store/ledger.ts'
import type { Terms } from '../../store/terms.ts'
import { namedConditions, namedFields, namesOf, type NamedCollection, type Named } from '../conditionsOf.ts'
import type { RailItem } from '../../contracts/desk.ts'

import { findPermitted, readPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { findingsOn } from '../findings/readFinding.ts'
import { readItems, type VerdictItem } from './readItems.ts'
import { readStory, type VerdictStep } from './readStory.ts'

export interface VerdictRead {
  kind: MeasureKind
  commitment: Stored<'commitments'> | null
  plan: Stored<'plans'> | null
  conditions: readonly string[]
  /** What holds beside the rule, for this window. */
  holds: readonly string[]
  counting: CountingWords
  why: string
  cure: string
  counted: readonly VerdictItem[]
  cures: readonly VerdictItem[]
  /** Their time has passed, and nobody has said what became of them. */
  waiting: readonly VerdictItem[]
  ahead: readonly VerdictItem[]
  excluded: readonly VerdictItem[]
  /** As it stands this moment; null when nothing is owed any more. */
  live: RailItem | null
  open: Stored<'shortfalls'> | null
  story: readonly VerdictStep[]
  /** What auditors have asked about it, the newest first. */
  findings: readonly Stored<'findings'>[]
  /** Who could be asked about it. */
  bodies: readonly { id: Id; name: string }[]
}

/** Until when it is owed; a row of an earlier version says it with its next audit. */
export const dueOf = ({ due, windowEnd }: Obligation): Instant => instantFromStore(due ?? windowEnd)

/** A verdict with the terms that it was judged by, and the makegoods that its sums leave out. */
export interface JudgedVerdict {
  verdict: Verdict
  terms: Terms
  inHand: InHand
}

/** As of when a verdict is told, in which language, and the verdict itself where it is not the live ledger's. */
export interface VerdictTelling {
  now: Instant
  locale: Locale
  judged?: JudgedVerdict
}

async function judgedNow(req: PayloadRequest, key: string, now: Instant): Promise<JudgedVerdict | null> {
  const ledger = await liveLedger(req.payload, now)
  const verdict = ledger.verdicts(now).get(key)
  return verdict === undefined ? null : { verdict, terms: ledger.terms, inHand: ledger.makegoodsInHand(verdict, now) }
}

/** Everything behind one verdict, with the rights of the person who looks. */
export async function readVerdict(req: PayloadRequest, obligation: Obligation, telling: VerdictTelling): Promise<VerdictRead> {
  const { now, locale } = telling
  const { commitment, plan, conditions, programmes } = await readClause(req, obligation, locale)
  const judged = telling.judged ?? (await judgedNow(req, obligation.key, now))
  const reasons = new Map(
    ((Array.isArray(obligation.excluded) ? obligation.excluded : []) as { id: string; reason: ExclusionReason }[]).map(({ id, reason }) => [
      String(id),
      reason,
    ]),
  )
  const [counted, cures] = [idsOf(obligation.counted).map(String), idsOf(obligation.cures).map(String)]
  const named = new Set([...counted, ...cures, ...reasons.keys()])
  const hoped = judged === null ? [] : [...judged.verdict.hoped, ...judged.inHand.ids].filter((id) => !named.has(id))

  const items = await readItems(req, { named, hoped, reasons }, programmes, now)
  const open = items(hoped).filter(({ doc }) => doc !== null && isOpen(doc.status))
  const over = ({ shown }: VerdictItem): boolean => shown === 'waiting'

  // What is owed no more has no row, and nothing is told of it.
  const isStored = obligation.id !== undefined
  const shortfalls = isStored ? await readPermitted(req, 'shortfalls', { where: { obligation: { equals: obligation.id } } }) : []
  const findings = await findingsOn(req, 'obligation', obligation.key)
  const figures = {
    ...obligation,
    status: shownStatusOf(obligation),
    makegoodsInHand: obligation.makegoodsInHand ?? 0,
    kind: commitment?.measure?.kind ?? ('count' as const),
    due: dueOf(obligation),
    curableUntil: optionalInstantFromStore(obligation.curableUntil),
  }
  return {
    kind: figures.kind,
    commitment,
    plan,
    conditions: conditionWords(conditions, locale),
    holds:
      commitment === null
        ? []
        : await commitmentHolds(req, commitment, {
            window: { start: instantFromStore(obligation.windowStart), end: instantFromStore(obligation.windowEnd) },
            now,
            locale,
          }),
    counting: conditions.counting,
    why: verdictWords(figures, conditions.counting, locale),
    cure: cureSentence(figures, conditions, locale),
    counted: items(counted),
    cures: items(cures),
    waiting: open.filter(over),
    ahead: open.filter((one) => !over(one)),
    excluded: items([...reasons.keys()]),
    live: judged === null ? null : railItem(judged.verdict, judged.terms, { inHand: judged.inHand }),
    open: shortfalls.find(({ state }) => isOpenShortfall(state)) ?? null,
    story: isStored ? await readStory(req, obligation, { shortfalls, findings }) : [],
    findings,
    bodies: await bodiesOf(req, obligation, commitment),
  }
}

/** Who owes it: one, or all who owe it together. */
async function bodiesOf(
  req: PayloadRequest,
  { obligor }: Obligation,
  commitment: Stored<'commitments'> | null,
): Promise<{ id: Id; name: string }[]> {
  const one = idOrNull(obligor)
  const known = await readPermittedByIds(req, 'organizations', one === null ? idsOf(commitment?.obligors) : [one], { name: true })
  return [...known.values()].map(({ id, name }) => ({ id, name }))
}

/** The clause behind a verdict: its commitment and plan, and what it asks in words. */
async function readClause(req: PayloadRequest, obligation: Obligation, locale: Locale) {
  const commitment = await findPermitted(req, 'commitments', idOf(obligation.commitment))
  const planId = idOrNull(obligation.plan)
  const plan = planId === null ? null : await findPermitted(req, 'plans', planId)
  const fact = commitment && commitmentFact(commitment)
  const named = (catalogue: NamedCollection): Promise<Named[]> => readPermitted(req, catalogue, { select: namedFields[catalogue] })
  const known = namesOf({ channels: await named('channels'), forms: await named('forms'), programmes: await named('programmes') }, locale)
  const conditions = commitment === null || fact === null ? noConditions : namedConditions(fact, subjectOfDoc(commitment), known)
  return { commitment, plan, conditions, programmes: known.programmes }
}
