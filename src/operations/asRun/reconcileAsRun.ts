import { setImmediate as othersFirst } from 'node:timers/promises'
import { findPermitted } from '../../database/readPermitted.ts'

import type { PayloadRequest } from 'payload'

import { actsFor, personOf } from '../../access/roles.ts'
import { headingsOf, mappingFor, type Mapping } from '../../formats/asRun/mapping.ts'
import { readTable } from '../../formats/tables/readFile.ts'
import { readLogRows } from '../../formats/asRun/rows.ts'
import type { CellFault } from '../../formats/tables/cellFault.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { asRunRefused } from '../../i18n/asRun.ts'
import type { Instant } from '../../obligations/index.ts'
import { coveredBy, reachOf, reconciling, type Line, type LineKind } from '../../rules/reconciliation.ts'
import { readPlanned, rememberedMapping } from '../../store/asRunImports.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'

/** A file and how it is to be read. */
export interface AsRunFile {
  channel: Id
  name: string
  bytes: Uint8Array
  /** Null: as it was read the last time, or as its headings look. */
  mapping: Mapping | null
  wholeDays: boolean
}

/** A log set against the plan; nothing is written. */
export interface Reconciled {
  channel: { id: Id; name: string }
  headings: readonly string[]
  mapping: Mapping
  /** Null where no column tells the day: the mapping must be completed first. */
  lines: Line[] | null
  faults: CellFault[]
}

/** The channel, if the person answers for it. */
async function ownChannel(req: PayloadRequest, id: Id): Promise<DeskResult<{ channel: { id: Id; name: string } }>> {
  const found = await findPermitted(req, 'channels', id)
  if (!found) return refuse(req, { text: asRunRefused.noChannel, path: 'channel' }, 404)
  if (!actsFor(personOf(req.user), idOf(found.organization))) return refuse(req, { text: asRunRefused.notYours, path: 'channel' }, 403)
  return { ok: true, channel: { id: found.id, name: found.name } }
}

/** Reads a log and sets it against the plan of its channel, as far as the person answers for it. */
export async function reconcileAsRun(req: PayloadRequest, file: AsRunFile, now: Instant): Promise<DeskResult<{ reconciled: Reconciled }>> {
  const own = await ownChannel(req, file.channel)
  if (!own.ok) return own
  const read = await readTable(file.bytes)
  if (!read.ok) return refuse(req, { ...read.refusal, path: 'file' }, 400)
  const remembered = file.mapping ?? (await rememberedMapping(req.payload, own.channel.id))
  const headed = headingsOf(read.table, remembered)
  const mapping = file.mapping ?? mappingFor(headed, remembered)
  const known = { channel: own.channel, headings: headed.headings, mapping }
  const has = (heading: string | undefined): boolean => heading !== undefined && headed.headings.includes(heading)
  if (!has(mapping.columns.date) && !has(mapping.columns.time)) return { ok: true, reconciled: { ...known, lines: null, faults: [] } }
  const { rows, faults, daysOnly } = await readLogRows(read.table, headed, mapping, now)
  const covered = coveredBy(rows, file.wholeDays || daysOnly)
  const person = personOf(req.user)
  const lines =
    covered === null
      ? []
      : await inTurns(
          reconciling(
            rows,
            await readPlanned(req.payload, own.channel.id, reachOf(covered), (organization) => actsFor(person, organization)),
            covered,
            now,
          ),
        )
  return { ok: true, reconciled: { ...known, lines, faults } }
}

/** Goes through a computation that pauses, giving others their turn at each pause. */
async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await othersFirst()
  }
}

export const countsOf = (lines: readonly Line[]): Record<LineKind, number> => {
  const counts: Record<LineKind, number> = { asPlanned: 0, differently: 0, missed: 0, candidate: 0, unplanned: 0 }
  for (const { kind } of lines) counts[kind]++
  return counts
}
