/** Whether the ledger after scoped audits, a full audit and the live ledger say the same; and all placements at once. */
import type { Payload } from 'payload'

import type { Id } from '../../src/fields/ids.ts'
import { judge, type Instant, type Verdict } from '../../src/obligations/index.ts'
import { merge } from '../../src/operations/auditSoon.ts'
import { onFactsChanged, type Touched } from '../../src/operations/factsChanged.ts'
import { liveLedger } from '../../src/operations/liveLedger.ts'
import { runAudit } from '../../src/operations/runAudit.ts'
import { readAll } from '../../src/store/database.ts'
import { loadFacts } from '../../src/store/facts.ts'
import { contentOf, rowOf, type ObligationRow } from '../../src/store/ledger.ts'
import { factFields, placementFact, type PlacementDoc } from '../../src/store/placements.ts'
import type { FactNames } from '../../src/store/terms.ts'

/** Does some work and judges whom it said to have touched, as the server does half a second later. */
export async function followed<T>(payload: Payload, now: Instant, work: () => Promise<T>): Promise<T> {
  let touched: Touched | null = null
  const forget = onFactsChanged((told) => {
    touched = merge(touched, told)
  })
  try {
    return await work()
  } finally {
    forget()
    if (touched !== null) await runAudit(payload, { now, scope: touched })
  }
}

/** Where the judges differ, in words; empty when they agree. Their verdicts beside it. */
export async function differences(payload: Payload, now: Instant): Promise<{ differences: string[]; verdicts: readonly Verdict[] }> {
  const { facts, ...names } = await loadFacts(payload, {}, 'all')
  const placements = (await readAll<PlacementDoc>(payload, {}, 'placements', {}, 'id', factFields)).map(placementFact)
  const live = await liveLedger(payload, now)
  const verdicts = judge({ ...facts, placements }, now)
  const expected = textsOf(payload, verdicts, names)
  const rows = await readAll<ObligationRow & { id: Id }>(payload, {}, 'obligations')
  const judges: [string, ReadonlyMap<string, string>][] = [
    ['the ledger after scoped audits', new Map(rows.map((row) => [row.key, contentOf(row)]))],
    ['a full audit', textsOf(payload, judge(facts, now), names)],
    ['the live ledger', textsOf(payload, [...live.verdicts(now).values()], live.terms)],
  ]
  const found = judges.flatMap(([judge, said]) =>
    [...new Set([...expected.keys(), ...said.keys()])]
      .filter((key) => said.get(key) !== expected.get(key))
      .map((key) => `${key}\n  all placements: ${expected.get(key) ?? 'nothing'}\n  ${judge}: ${said.get(key) ?? 'nothing'}`),
  )
  return { differences: found, verdicts }
}

const textsOf = (payload: Payload, verdicts: readonly Verdict[], names: FactNames): Map<string, string> =>
  new Map(verdicts.map((verdict) => rowOf(payload, verdict, names)).map((row) => [row.key, contentOf(row)]))
