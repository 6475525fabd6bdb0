/** The two laws of record-semantics §1, on whatever stands in a database. */
import { setTimeout as wait } from 'node:timers/promises'

import type { Payload } from 'payload'

import { readAll } from '../../src/database/read.ts'
import { factsKnownAt, factsNow, judgeKnown, type KnownFacts } from '../../src/journal/knownFacts.ts'
import { obligationKey, type Instant, type Verdict } from '../../src/obligations/index.ts'
import { wallClock } from '../../src/platform/clock.ts'
import { canonical } from '../../src/rules/auditLog/chain.ts'

/** Facts as text, in no order: lists are sets to the engine. */
export const textOfFacts = ({ facts, followedFrom }: KnownFacts): string =>
  canonical({
    ...Object.fromEntries(Object.entries(facts).map(([kind, list]) => [kind, [...new Set((list as unknown[]).map(canonical))].sort()])),
    followedFrom: [...followedFrom].sort(),
  })

/** Law 1: what is known now is what the collections hold. Where it does not hold, both. */
export async function brokenNow(payload: Payload): Promise<null | { known: string; held: string }> {
  const [known, held] = [textOfFacts(await factsKnownAt({ payload }, wallClock.now())), textOfFacts(await factsNow({ payload }))]
  return known === held ? null : { known, held }
}

/** What a ledger said once, and up to when anything was known then. */
export interface Said {
  readonly asOf: Instant
  readonly knownAt: Instant
  readonly rows: ReadonlyMap<string, string>
}

const told = ({
  status,
  target,
  delivered,
  cured,
  expected,
  expectedCure,
  tentative,
  unverified,
  shortfall,
}: Omit<Verdict, 'status'> & { status: string }) =>
  [status, target, delivered, cured, expected, expectedCure, tentative, unverified, shortfall].join(' ')

/** The ledger as it stands; whatever is written after this has a later instant. */
export async function ledgerSays(payload: Payload, asOf: Instant): Promise<Said> {
  const rows = new Map((await readAll({ payload }, 'obligations')).map((row) => [row.key, told(row as never)]))
  const knownAt = wallClock.now()
  await wait(2)
  return { asOf, knownAt, rows }
}

/** Law 2: what was said is what the facts known then give; where it is not, in words. */
export async function brokenThen(payload: Payload, { asOf, knownAt, rows }: Said): Promise<string[]> {
  const verdicts = judgeKnown(await factsKnownAt({ payload }, knownAt), asOf)
  const judged = new Map(verdicts.map((verdict) => [obligationKey(verdict), told(verdict)]))
  return [...new Set([...rows.keys(), ...judged.keys()])]
    .filter((key) => rows.get(key) !== judged.get(key))
    .map((key) => `${key}: said ${rows.get(key) ?? 'nothing'}, known then ${judged.get(key) ?? 'nothing'}`)
}
