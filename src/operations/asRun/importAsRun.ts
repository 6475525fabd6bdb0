import { createHash, type Hash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { nameOf } from '../../access/roles.ts'
import { idOf } from '../../documents/ids.ts'
import { asRunRefused, missedReason } from '../../i18n/asRun.ts'
import { say } from '../../platform/text.ts'
import type { Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import type { Line } from '../../rules/reconciliation.ts'
import { importByKey, readProgress, type Pending } from '../../store/asRunImports.ts'
import { toStoredId } from '../../database/read.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { countsOf, reconcileAsRun, type AsRunFile } from './reconcileAsRun.ts'
import type { AsRunDecisions, BegunImport } from '../../contracts/asRun.ts'

/** Faults that are kept with an import. */
const KEPT_FAULTS = 1_000

/** What is to be recorded of a reconciliation under the person's decisions. */
export function toRecord(lines: readonly Line[], { markMissed, take }: AsRunDecisions): Line[] {
  const taken = new Set(take.map(({ row, placement }) => `${row}@${placement}`))
  return lines.filter(({ kind, why, row, placement, settled }) => {
    if (settled || placement === null) return false
    if (kind === 'candidate') return taken.has(`${row!.row}@${placement.id}`)
    return why !== 'notInLog' || markMissed
  })
}

/** A reconciliation's name: another plan since then is another name. */
export const versionOf = (lines: readonly Line[]): string =>
  hashOf(lines.map(({ kind, row, placement, settled }) => [kind, row?.row, placement?.id, settled]))

const hashOf = (...parts: readonly (unknown[] | Uint8Array)[]): string =>
  parts
    .reduce<Hash>((hash, part) => hash.update(part instanceof Uint8Array ? part : JSON.stringify(part)), createHash('sha256'))
    .digest('hex')

/**
 * Stages what a log tells, in one transaction: from here on it will be written, whatever breaks off in between.
 * Refused when the plan has changed since the person looked (`version`).
 */
export async function beginAsRunImport(
  req: PayloadRequest,
  file: AsRunFile,
  { decisions, version }: { decisions: AsRunDecisions; version: string },
  now: Instant,
): Promise<DeskResult<BegunImport>> {
  const result = await reconcileAsRun(req, file, now)
  if (!result.ok) return result
  const { channel, mapping, lines, faults } = result.reconciled
  if (lines === null) return refuse(req, { text: asRunRefused.noDay, path: 'mapping' }, 400)
  const fileKey = hashOf([String(channel.id), mapping, file.wholeDays, decisions.markMissed, decisions.take], file.bytes)
  const outcomes = toRecord(lines, decisions).map(({ placement, outcome }): Pending => {
    const id = toStoredId(req.payload, placement!.id)
    return outcome?.outcome === 'delivered' ? [id, 'delivered', outcome.start, outcome.seconds] : [id, 'missed', null, null]
  })
  const counts = countsOf(lines)
  const done = outcomes.length === 0
  return inTransaction(req, async () => {
    // Inside: the same file may be sent twice at once.
    const before = await importByKey(req, fileKey)
    if (before !== null) return { ok: true, import: before, before: true }
    if (versionOf(lines) !== version) return refuse(req, { text: asRunRefused.planChanged })
    const made = await req.payload.db.create({
      collection: 'as-run-imports',
      data: {
        name: file.name,
        channel: channel.id,
        state: done ? 'done' : 'writing',
        total: outcomes.length,
        written: 0,
        recordedBy: nameOf(req.user) ?? '',
        recordedById: req.user ? String(req.user.id) : null,
        counts,
        mapping,
        faults: faults.slice(0, KEPT_FAULTS),
        fileKey,
        pending: done ? null : { reason: say(missedReason, localeOf(req), { name: file.name }), outcomes },
      },
      req,
    })
    await appendAuditEntry(
      req,
      {
        action: 'import',
        subject: 'as-run-imports',
        subjectId: idOf(made),
        label: `${channel.name}: ${file.name}`,
        details: { ...counts, recorded: outcomes.length, notUnderstood: faults.length },
      },
      now,
    )
    return { ok: true, import: (await readProgress(req, idOf(made)))!, before: false }
  })
}
