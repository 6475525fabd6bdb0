import type { Payload } from 'payload'

import { countAll, readInPieces } from '../database/read.ts'
import { readHead } from '../store/auditLog.ts'
import type { AuditEntry } from '../rules/auditLog/chain.ts'
import { digestOf, type FactKind, type FactVersion } from './versions.ts'

const fields = { kind: true, factId: true, act: true, at: true, fact: true } as const

/**
 * The number of the first of some consecutive entries whose versions are not as the entry says: changed, missing, too
 * many, or under another instant. Null where all are.
 */
export async function wrongVersionsOf(payload: Payload, entries: readonly AuditEntry[]): Promise<number | null> {
  const [first, last] = [entries[0], entries.at(-1)]
  if (first === undefined || last === undefined) return null
  const found = new Map<number, { versions: FactVersion[]; instants: Set<number> }>()
  const where = { and: [{ act: { greater_than_equal: first.seq } }, { act: { less_than_equal: last.seq } }] }
  for await (const rows of readInPieces({ payload }, 'fact-versions', { where, select: fields })) {
    for (const { kind, factId, act, at, fact } of rows) {
      const ofAct = found.get(act) ?? { versions: [], instants: new Set() }
      found.set(act, ofAct)
      ofAct.versions.push({ kind: kind as FactKind, factId, fact: fact ?? null })
      ofAct.instants.add(Date.parse(at))
    }
  }
  const wrong = entries.find(({ seq, at, facts }) => {
    const ofAct = found.get(seq)
    if (digestOf(ofAct?.versions ?? []) !== (facts ?? null)) return true
    return ofAct !== undefined && (ofAct.instants.size !== 1 || !ofAct.instants.has(Date.parse(at)))
  })
  return wrong?.seq ?? null
}

/** How many versions stand under no entry of the log: none, in a journal that nobody else wrote to. */
export async function strayVersions(payload: Payload): Promise<number> {
  const newest = await payload.db.find<{ act: number }>({
    collection: 'fact-versions',
    sort: '-act',
    limit: 1,
    pagination: false,
    select: { act: true },
  })
  // The log is asked last: it is never behind its journal.
  const end = (await readHead({ payload })).seq
  const beyond = (newest.docs[0]?.act ?? 0) > end ? await countAll({ payload }, 'fact-versions', { act: { greater_than: end } }) : 0
  return beyond + (await countAll({ payload }, 'fact-versions', { act: { less_than: 1 } }))
}
