import { setImmediate as othersFirst } from 'node:timers/promises'

import type { Payload, PayloadRequest } from 'payload'

import { wallClock } from '../../platform/clock.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import { instantToStore, optionalInstantToStore } from '../../documents/instants.ts'
import type { Selected } from '../../documents/stored.ts'
import { searchedFields, searchTextOf } from '../../documents/searchText.ts'
import { announcedAfter, endOf, startOf } from '../../rules/placement.ts'
import { sequenceAfter } from '../../rules/sequence.ts'
import { readImport, readProgress, unfinishedImports, type AsRunImportDoc, type Pending } from '../../store/asRunImports.ts'
import { readAll, readByIds, readOne } from '../../database/read.ts'
import { insertMany } from '../../database/insertMany.ts'
import { placementDraft } from '../../store/placements.ts'
import { updateMany } from '../../database/updateMany.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { requestInTheNameOf } from '../accounts/inTheNameOf.ts'
import { inTransaction } from '../../database/inTransaction.ts'

/** Outcomes that one transaction writes: no editor waits longer for it than she notices. */
const AT_ONCE = 250

const rowFields = {
  title: true,
  content: true,
  programme: true,
  channel: true,
  form: true,
  organization: true,
  status: true,
  reason: true,
  plannedStart: true,
  plannedSeconds: true,
  actualStart: true,
  actualSeconds: true,
  rerun: true,
  makegoodFor: true,
  sequence: true,
  announcedAt: true,
} as const
type Row = Selected<'placements', typeof rowFields>

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
    channel: (await readOne({ payload }, 'channels', staged.channel, { name: true }))?.name ?? null,
    programmes: new Map((await readAll({ payload }, 'programmes', { select: { name: true } })).map((each) => [String(each.id), each.name])),
  }
  for (let written = staged.written; written < outcomes.length;) {
    const some = outcomes.slice(written, written + AT_ONCE)
    const ours = await inTransaction(await requestInTheNameOf(payload, staged.recordedById), async (req) => {
      // Another instance may have gone on with it.
      if ((await readProgress(req, id))?.written !== written) return false
      await writeSome(req, staged, some, names)
      const ended = written + some.length >= outcomes.length
      const details = { import: String(id), from: written, entries: some.length, recordedBy: staged.recordedBy ?? 'system' }
      await appendAuditEntry(
        req,
        { action: 'importAsRun', subject: 'placements', label: names.channel ?? '', details, unfinished: !ended },
        wallClock.now(),
      )
      await payload.db.updateOne({
        collection: 'as-run-imports',
        id,
        req,
        returning: false,
        data: { written: written + some.length, ...(ended && { state: 'done', pending: null }) },
      })
      return true
    })
    if (!ours) return
    written += some.length
    await othersFirst()
  }
}

/** A staged outcome and the placement that it is of. */
interface Settling {
  outcome: Pending
  before: Row
}

/** Appends as-run entries and carries them over to their placements. */
async function writeSome(req: PayloadRequest, staged: AsRunImportDoc, some: readonly Pending[], names: Names): Promise<void> {
  const now = instantToStore(wallClock.now())
  const found = await readByIds(
    req,
    'placements',
    some.map(([id]) => id),
    { select: rowFields },
  )
  // What was deleted since then has no outcome any more.
  const settling = some.flatMap((outcome): Settling | [] => {
    const before = found.get(String(outcome[0]))
    return before === undefined ? [] : { outcome, before }
  })
  const searched = searchedFields(req.payload.collections['as-run'].config)
  const entries = settling
    .map((one) => entryOf(one, staged, names))
    .map((entry) => ({ ...entry, searchText: searchTextOf(entry, searched) }))
  await insertMany(req, 'as-run', entries, {})
  await updateMany(
    req,
    'placements',
    carriedOver,
    settling.map((one) => changesOf(one, staged, now)),
  )
}

const entryOf = ({ outcome, before }: Settling, { recordedBy, pending }: AsRunImportDoc, names: Names) => {
  const [placement, what, start, seconds] = outcome
  return {
    placement,
    outcome: what,
    start: optionalInstantToStore(start),
    seconds,
    reason: what === 'missed' ? pending!.reason : null,
    organization: idOf(before.organization),
    title: before.title ?? '',
    channelName: names.channel,
    programmeName: names.programmes.get(String(idOrNull(before.programme))) ?? null,
    recordedBy: recordedBy ?? 'system',
  }
}

const carriedOver = ['status', 'actualStart', 'actualSeconds', 'reason', 'at', 'endsAt', 'sequence', 'announcedAt'] as const

function changesOf({ outcome: [id, status, start, seconds], before }: Settling, { pending }: AsRunImportDoc, now: string) {
  const changes = {
    status,
    actualStart: optionalInstantToStore(start),
    actualSeconds: seconds,
    reason: status === 'missed' ? pending!.reason : (before.reason ?? null),
  }
  const draft = placementDraft({ ...before, ...changes })
  return {
    id,
    ...changes,
    announcedAt: announcedAfter(before.announcedAt ?? null, status, now),
    at: instantToStore(startOf(draft)),
    endsAt: instantToStore(endOf(draft)),
    sequence: sequenceAfter({ placement: placementDraft(before), sequence: before.sequence ?? 0 }, draft),
  }
}
