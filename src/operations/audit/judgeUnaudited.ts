import { obligationKey, type Verdict } from '../../obligations/index.ts'
import { accountOf, accountsWithoutData } from '../../rules/withoutData.ts'
import { readLedger } from '../../store/ledger.ts'
import type { Unaudited } from '../../ledger/liveLedger.ts'
import type { AuditContext } from './auditContext.ts'

/** What is to be written: of which obligations, their verdicts, and the accounts of which nothing is known. */
export interface JudgedVerdicts {
  of: Unaudited
  verdicts: readonly Verdict[]
  silent: ReadonlySet<string>
}

/**
 * Others wait for the transaction that this is asked in, so no more is judged than the touched accounts. Where something
 * is known of one for the first time, or nothing any more, each of its rows says so and all of them are to be written.
 */
export async function judgeUnaudited({ req, live, now }: AuditContext, asked: Unaudited): Promise<JudgedVerdicts> {
  if (asked === 'all') {
    const verdicts = live.judge(now)
    return { of: asked, verdicts, silent: accountsWithoutData(verdicts) }
  }
  const all = live.judgeAccounts(now, asked.values())
  const silent = accountsWithoutData(all)
  const before = await readLedger(req, [...asked.keys()])
  const turned = new Set(
    [...asked].flatMap(([key, one]) => {
      const row = before.get(key)
      return row !== undefined && row.noData !== silent.has(accountOf(one)) ? [accountOf(one)] : []
    }),
  )
  const verdicts = all.filter((verdict) => asked.has(obligationKey(verdict)) || turned.has(accountOf(verdict)))
  return { of: new Map([...asked, ...verdicts.map((verdict) => [obligationKey(verdict), verdict] as const)]), verdicts, silent }
}
