/** Whether the ledger after audits of changes, a full audit and the live ledger say the same, and what all placements say at once. */
import type { Payload } from 'payload'

import { judge, openLedger, type Facts, type Instant, type Verdict } from '../../src/obligations/index.ts'
import { watchFacts } from '../../src/changes/watchFacts.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { auditChanges, runAudit } from '../../src/operations/audit/runAudit.ts'
import { readAll } from '../../src/database/read.ts'
import { makegoodsInHand } from '../../src/rules/makegoodsInHand.ts'
import { accountOf, accountsWithoutData } from '../../src/rules/withoutData.ts'
import { comparableText, obligationRow, type RowExtras } from '../../src/store/ledger.ts'
import type { FactNames } from '../../src/store/terms.ts'
import { handTime } from './handTime.ts'
import { wholeFacts } from './wholeFacts.ts'

/** Does some work and judges what it changed, where it said that it changed something, as the server does half a second later. */
export async function followed<T>(payload: Payload, now: Instant, work: () => Promise<T>): Promise<T> {
  let told = false
  const never = handTime(now)
  const forget = await watchFacts(
    payload,
    () => {
      told = true
    },
    never.clock,
    never.timers,
  )
  try {
    return await work()
  } finally {
    await forget()
    if (told) await auditChanges(payload, now)
  }
}

/**
 * Where the judges differ, in words; empty when they agree. Their verdicts beside it. A full audit reads all anew, so
 * it is left out where the live ledger is to go on with what it has gathered.
 */
export async function differences(
  payload: Payload,
  now: Instant,
  full = true,
): Promise<{ differences: string[]; verdicts: readonly Verdict[] }> {
  const { facts, ...names } = await wholeFacts(payload)
  const live = await liveLedger(payload, now)
  const verdicts = judge(facts, now)
  const expected = textsOf(payload, verdicts, names, inHand(facts, now))
  const ledger = async () => new Map((await readAll({ payload }, 'obligations')).map((row) => [row.key, comparableText(row)]))
  const judges: [string, ReadonlyMap<string, string>][] = [
    [
      'the live ledger',
      textsOf(payload, [...live.verdicts(now).values()], live.terms, (verdict) => live.makegoodsInHand(verdict, now).amount),
    ],
    ['the ledger after audits of changes', await ledger()],
  ]
  if (full) {
    await runAudit(payload, { now })
    judges.push(['the ledger after a full audit', await ledger()])
  }
  const found = judges.flatMap(([judge, said]) =>
    [...new Set([...expected.keys(), ...said.keys()])]
      .filter((key) => said.get(key) !== expected.get(key))
      .map((key) => `${key}\n  all placements: ${expected.get(key) ?? 'nothing'}\n  ${judge}: ${said.get(key) ?? 'nothing'}`),
  )
  return { differences: found, verdicts }
}

type InHand = (verdict: Verdict) => number

/** Makegoods that are planned or to be confirmed, from all placements at once. */
function inHand(facts: Facts, now: Instant): InHand {
  const ledger = openLedger(facts)
  const asked = {
    placement: (id: string) => facts.placements.find((one) => one.id === id) ?? null,
    makegoodsFor: (id: string) => facts.placements.filter(({ makegoodFor }) => makegoodFor === id),
    wouldAll: ledger.wouldAll,
  }
  return (verdict) => makegoodsInHand(verdict, now, asked).amount
}

function textsOf(payload: Payload, verdicts: readonly Verdict[], names: FactNames, amountOf: InHand): Map<string, string> {
  const silent = accountsWithoutData(verdicts)
  const beside = (verdict: Verdict): RowExtras => ({ makegoodsInHand: amountOf(verdict), noData: silent.has(accountOf(verdict)) })
  return new Map(
    verdicts.map((verdict) => obligationRow(payload, verdict, names, beside(verdict))).map((row) => [row.key, comparableText(row)]),
  )
}
