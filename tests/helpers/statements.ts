import type { Client, InStatement, Transaction } from '@libsql/client'
import type { Payload } from 'payload'

/** A question put to SQLite, and what in its plan grows with the table. */
export interface Planned {
  sql: string
  slow: string[]
}

interface Step {
  id: number
  parent: number
  detail: string
}

/**
 * The steps that cost by the size of the table and not of the answer: at the top a scan that follows
 * no index, or a sort of everything where only the first are wanted; below, where a document's lists
 * are gathered, a scan of any kind, since it is repeated for each document.
 */
function slowSteps(sql: string, steps: readonly Step[]): string[] {
  const gathering = new Set(steps.filter(({ detail }) => detail.startsWith('CO-ROUTINE')).map(({ id }) => id))
  // What a sub-query gives is scanned under its name; its own steps are looked at where they stand.
  const subQueries = new Set(steps.flatMap(({ detail }) => /^CO-ROUTINE (\S+)/.exec(detail)?.[1] ?? []))
  const ofSubQuery = (detail: string): boolean => subQueries.has(/^SCAN (\S+)$/.exec(detail)?.[1] ?? '')
  const firstOnly = /\blimit \?(?: offset \?)?\s*$/i.test(sql)
  const slow = ({ parent, detail }: Step): boolean =>
    gathering.has(parent)
      ? detail.startsWith('SCAN ')
      : parent === 0 && (/^SCAN (?!.* USING )/.test(detail) || (firstOnly && /^USE TEMP B-TREE FOR (?!RIGHT PART)/.test(detail)))
  return steps.filter((step) => slow(step) && !ofSubQuery(step.detail)).map(({ detail }) => detail)
}

const reading = /^\s*select\b/i

/** The plans of all the questions that some work puts to SQLite. */
export async function plansOf(payload: Payload, work: () => Promise<unknown>): Promise<Planned[]> {
  const { client } = payload.db as unknown as { client: Client }
  const asked: InStatement[] = []
  const listening = <T extends Client | Transaction>(to: T): T => {
    const { execute } = to
    to.execute = ((statement: InStatement) => {
      asked.push(statement)
      return execute.call(to, statement)
    }) as T['execute']
    return to
  }
  const { execute, transaction } = client
  const open = transaction.bind(client)
  listening(client).transaction = async () => listening(await open('write'))
  try {
    await work()
  } finally {
    Object.assign(client, { execute, transaction })
  }
  const plans: Planned[] = []
  for (const statement of asked) {
    const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : { sql: statement.sql, args: statement.args ?? [] }
    if (!reading.test(sql)) continue
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
    plans.push({ sql, slow: slowSteps(sql, rows as unknown as Step[]) })
  }
  return plans
}
