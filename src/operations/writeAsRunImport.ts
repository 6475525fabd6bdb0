import { setImmediate as othersFirst } from 'node:timers/promises'

import type { Payload, PayloadRequest } from 'payload'

import { wallClock } from '../clock.ts'
import { idOf, idOrNull, type Id } from '../fields/ids.ts'
import { instantToStore, optionalInstantToStore } from '../fields/instants.ts'
import { searchedFields, searchTextOf } from '../fields/search.ts'
import { announcedAfter, endOf, startOf } from '../rules/placement.ts'
import { sequenceAfter } from '../rules/sequence.ts'
import { readImport, readProgress, unfinishedImports, type AsRunImportDoc, type Pending } from '../store/asRunImports.ts'
import { readAll } from '../store/database.ts'
import { insertMany } from '../store/insertMany.ts'
import { placementDraft, type PlacementDoc } from '../store/placements.ts'
import { updateMany } from '../store/updateMany.ts'
import { appendAuditEntry } from './appendAuditEntry.ts'
import { requestInTheNameOf } from './inTheNameOf.ts'
import { tellFactsChanged } from './factsChanged.ts'
import { inTransaction } from './inTransaction.ts'

/** Outcomes that one transaction writes: no editor waits longer for it than she notices. */
const AT_ONCE = 250

type Row = PlacementDoc & { sequence?: number | null; announcedAt?: string | null }
const rowFields = {
  title: true, content: true, programme: true, channel: true, form: true, organization: true, status: true, reason: true, plannedStart: true,
  plannedSeconds: true, actualStart: true, actualSeconds: true, rerun: true, makegoodFor: true, sequence: true, announcedAt: true,
} as const

interface Names {
  channel: string | null
  programmes: ReadonlyMap<string, string>
}

const running = new Map<string, Promise<void>>()

/**
 * Writes what an import has staged, in short transactions that editors' saves fit between, and lets it be judged
 * once, at the end. What was broken off is gone on with where it stopped; two at once never write the same twice.
 */
export function writeAsRunImport(payload: Payload, id: Id): Promise<void> {
  const key = String(id)
  const already = running.get(key)
  if (already !== undefined) return already
  const work = writeAll(payload, id).finally(() => running.delete(key))
  running.set(key, work)
  return work
}

/** Goes on with every import that was broken off. */
export async function resumeAsRunImports(payload: Payload): Promise<void> {
  for (const id of await unfinishedImports(payload)) {
    await writeAsRunImport(payload, id).catch((err: unknown) => payload.logger.error({ err, id }, 'an as-run import was broken off'))
  }
}

async function writeAll(payload: Payload, id: Id): Promise<void> {
  const staged = await readImport(payload, id)
  if (staged === null || staged.state === 'done' || !staged.pending) return
  const { outcomes } = staged.pending
  const names: Names = {
    channel: (await readAll<{ name: string }>(payload, {}, 'channels', { id: { equals: idOf(staged.channel) } }, 'id', { name: true }))[0]?.name ?? null,
    programmes: new Map((await readAll<{ id: Id; name: string }>(payload, {}, 'programmes', {}, 'id', { name: true })).map((each) => [String(each.id), each.name])),
  }
  for (let written = staged.written; written < outcomes.length; ) {
    const some = outcomes.slice(written, written + AT_ONCE)
    const ours = await inTransaction(payload, await requestInTheNameOf(payload, staged.recordedById), async (req) => {
      // Another instance may have gone on with it.
      if ((await readProgress(payload, req, id))?.written !== written) return false
      await writeSome(req, staged, some, names)
      const details = { import: String(id), from: written, entries: some.length, recordedBy: staged.recordedBy ?? 'system' }
      await appendAuditEntry(payload, req, { action: 'importAsRun', subject: 'placements', label: names.channel ?? '', details }, wallClock.now())
      const ended = written + some.length >= outcomes.length
      await payload.db.updateOne({
        collection: 'as-run-imports', id, req, returning: false,
        data: { written: written + some.length, ...(ended && { state: 'done', pending: null }) },
      })
      return true
    })
    if (!ours) return
    written += some.length
    await othersFirst()
  }
  tellFactsChanged()
}

/** Appends as-run entries and carries them over to their placements. */
async function writeSome(req: PayloadRequest, { recordedBy, pending }: AsRunImportDoc, some: readonly Pending[], names: Names): Promise<void> {
  const { payload } = req
  const now = instantToStore(wallClock.now())
  const { docs } = await payload.db.find<Row & { id: Id }>({
    collection: 'placements', where: { id: { in: some.map(([id]) => id) } }, limit: 0, pagination: false, req, select: rowFields,
  })
  const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
  // Deleted since then: there is nothing left to tell of.
  const told = some.flatMap((outcome) => byId.get(String(outcome[0])) === undefined ? [] : [{ outcome, before: byId.get(String(outcome[0]))! }])
  const searched = searchedFields(payload.collections['as-run'].config)
  const entries = told.map(({ outcome: [placement, outcome, start, seconds], before }) => {
    const entry = {
      placement, outcome, start: optionalInstantToStore(start), seconds, reason: outcome === 'missed' ? pending!.reason : null, organization: idOf(before.organization),
      title: before.title ?? '', channelName: names.channel, programmeName: names.programmes.get(String(idOrNull(before.programme))) ?? null, recordedBy: recordedBy ?? 'system',
    }
    return { ...entry, searchText: searchTextOf(entry, searched) }
  })
  await insertMany(payload, req, 'as-run', entries, {})
  await updateMany(payload, req, 'placements', carriedOver, told.map(({ outcome: [id, status, start, seconds], before }) => {
    const changes = { status, actualStart: optionalInstantToStore(start), actualSeconds: seconds, reason: status === 'missed' ? pending!.reason : (before.reason ?? null) }
    const draft = placementDraft({ ...before, ...changes })
    return {
      id, ...changes, announcedAt: announcedAfter(before.announcedAt ?? null, status, now), at: instantToStore(startOf(draft)), endsAt: instantToStore(endOf(draft)),
      sequence: sequenceAfter({ placement: placementDraft(before), sequence: before.sequence ?? 0 }, draft),
    }
  }))
}

const carriedOver = ['status', 'actualStart', 'actualSeconds', 'reason', 'at', 'endsAt', 'sequence', 'announcedAt'] as const
