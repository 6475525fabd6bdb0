import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import type { ListColumn } from '../../formats/activityList/columns.ts'
import { readList, type ListRow, type ListReading } from '../../formats/activityList/readList.ts'
import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import type { Id } from '../../documents/ids.ts'
import { listFault, listText } from '../../i18n/activityList.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { andList } from '../../i18n/lists.ts'
import { refused } from '../../i18n/refused.ts'
import { pick, say } from '../../platform/text.ts'
import { unplannedRefused } from '../../i18n/unplanned.ts'
import type { Instant } from '../../obligations/index.ts'
import { wordUnplannedRefusal } from '../../i18n/wordRefusal.ts'
import { localeOf } from '../../platform/refusal.ts'
import { decideUnplanned, type Decision, type Neighbour } from '../../rules/unplanned.ts'
import { readNeighbours, spanOfInstants } from '../../store/neighbours.ts'
import type { CellFault } from '../../formats/tables/cellFault.ts'
import type { RecordedOfFile } from '../../contracts/asRun.ts'
import type { EntryChoices } from '../../contracts/unplanned.ts'
import { readTable } from '../../formats/tables/readFile.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, catchRefusals, type DeskResult } from '../desk/deskRefusal.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import { withRowInRefusal } from './withRowInRefusal.ts'
import { readChoices } from './choices.ts'
import { confirmScheduled, writeUnplanned, type EnteredPlacement } from './writeUnplanned.ts'
import { completeEntry, type ChannelDefaults, type CompleteEntry } from './completeEntry.ts'
import { outcomeOfEntries } from './outcome.ts'

/** A list of things that were done, as it is handed in. */
export interface ActivityList {
  name: string
  bytes: Uint8Array
  /** Where things were that do not say where. */
  channel: Id | null
}

/** A row that is understood, and what becomes of it. */
export interface ListLine {
  row: ListRow
  whole: CompleteEntry
  does: 'record' | 'confirm' | 'known'
  standing: Neighbour | null
}

export interface PreparedList {
  lines: ListLine[]
  faults: CellFault[]
  blank: number
  choices: EntryChoices
}

/** What one act writes at most: other people's saves wait for it. */
export const mostRows = 500

/** Reads a list and says of each row what would become of it; nothing is written. */
export async function prepareList(req: PayloadRequest, list: ActivityList, now: Instant): Promise<DeskResult<{ list: PreparedList }>> {
  const understood = await understand(req, list, now)
  return understood.ok ? { ok: true, list: await decideList(req, understood, now) } : understood
}

interface Understood {
  read: ListReading
  choices: EntryChoices
}

/** The rows of the file, with what their cells name. */
async function understand(req: PayloadRequest, list: ActivityList, now: Instant): Promise<DeskResult<Understood>> {
  if (rights.placements.create(personOf(req.user)) === false) return refuse(req, { text: refused.notAllowed }, 403)
  const table = await readTable(list.bytes)
  if (!table.ok) return refuse(req, { ...table.refusal, path: 'file' }, 400)
  const choices = await readChoices(req, now)
  const read = await readList(
    table.table,
    {
      organizations: choices.organizations,
      channels: choices.channels.map((channel) => ({ ...channel, names: [channel.name, channel.code] })),
      themes: choices.plans.flatMap(({ themes }) => themes),
      channel: list.channel,
    },
    mostRows,
  )
  if (read.missing.length > 0)
    return refuse(req, { text: listText.missingColumns, params: { columns: columnWords(req, read.missing) }, path: 'file' }, 400)
  if (read.tooMany) return refuse(req, { text: unplannedRefused.tooMany, params: { most: mostRows }, path: 'file' }, 400)
  return { ok: true, read, choices }
}

async function decideList(req: PayloadRequest, { read, choices }: Understood, now: Instant): Promise<PreparedList> {
  const decided = await decideRows(req, read.rows, now)
  return { lines: decided.lines, faults: [...read.faults, ...decided.faults].sort((a, b) => a.row - b.row), blank: read.blank, choices }
}

const columnWords = (req: PayloadRequest, columns: readonly ListColumn[]): string =>
  andList(
    columns.map((column) => `“${pick(listFault.columns[column], localeOf(req))}”`),
    localeOf(req),
  )

/** What becomes of each row, in the order of the list: what stands twice in it is recorded once. */
async function decideRows(
  req: PayloadRequest,
  rows: readonly ListRow[],
  now: Instant,
): Promise<{ lines: ListLine[]; faults: CellFault[] }> {
  const live = await liveLedger(req.payload, now)
  const defaults: ChannelDefaults = new Map()
  const neighbours =
    rows.length === 0
      ? []
      : await readNeighbours(req, [...new Set(rows.map(({ channel }) => channel))], spanOfInstants(rows.map(({ start }) => start)))
  const lines: ListLine[] = []
  const faults: CellFault[] = []
  for (const row of rows) {
    const wrong = (column: ListColumn, vi: string, en = vi): void => {
      faults.push({ row: row.row, column: pick(listFault.columns[column], localeOf(req)), found: row.title, expected: { vi, en } })
    }
    const evidence =
      row.link === '' && row.note === '' ? [] : [{ ...(row.link !== '' && { url: row.link }), ...(row.note !== '' && { note: row.note }) }]
    const completed = await completeEntry(req, { ...row, themes: row.theme === null ? [] : [row.theme], evidence }, { live, defaults, now })
    if (!completed.ok) {
      wrong(completed.refusal.errors[0]?.path === 'start' ? 'day' : 'what', completed.refusal.errors[0]?.message ?? '')
      continue
    }
    const { whole } = completed
    const decision = decideUnplanned(whole.happened, {
      now,
      ...whole.on,
      standing: neighbours,
      byLog: false,
      anyway: false,
    })
    if (decision.does === 'refuse') {
      const { text, params } = wordUnplannedRefusal(decision.refusal)
      wrong('time', say(text, 'vi', params), say(text, 'en', params))
      continue
    }
    if (decision.does === 'confirm' && isDoubtful(decision, whole, now)) {
      const { title, start } = decision.placement
      const params = { title, at: formatLocalTime(start) }
      wrong('time', say(listFault.planned, 'vi', params), say(listFault.planned, 'en', params))
      continue
    }
    lines.push({ row, whole, does: decision.does, standing: 'placement' in decision ? decision.placement : null })
    if (decision.does === 'confirm') neighbours.splice(neighbours.indexOf(decision.placement), 1)
    if (decision.does !== 'known') neighbours.push({ ...whole.happened, id: `row ${row.row}`, status: 'delivered' })
  }
  return { lines, faults }
}

/** Nobody answers for each row of a list: what stands ahead, or on the air at another hour, is not taken for it unasked. */
const isDoubtful = ({ placement, another }: Extract<Decision, { does: 'confirm' }>, { on }: CompleteEntry, now: Instant): boolean =>
  placement.start > now || (on.oneAtATime && another)

/** What a list would do, by name: when the schedule has changed since, it has another. */
export const versionOfList = ({ lines, faults }: PreparedList): string =>
  createHash('sha256')
    .update(JSON.stringify([lines.map(({ row, does, standing }) => [row, does, standing?.id]), faults.map(({ row }) => row)]))
    .digest('hex')

/** Records a list as it was looked at: every row that was accepted, or none. */
export function recordList(
  req: PayloadRequest,
  given: ActivityList,
  { version, leaveOut }: { version: string; leaveOut: boolean },
  now: Instant,
): Promise<DeskResult<RecordedOfFile>> {
  return catchRefusals(req, async () => {
    // Before: nobody else writes while a file is read.
    const understood = await understand(req, given, now)
    if (!understood.ok) return understood
    const done = await actInTransaction(req, async (): Promise<DeskResult<{ entered: EnteredPlacement[]; known: number }>> => {
      // Inside: the same list may be sent twice at once.
      const list = await decideList(req, understood, now)
      if (list.faults.length > 0 && !leaveOut)
        return refuse(req, { text: unplannedRefused.listFaulty, params: { n: new Set(list.faults.map(({ row }) => row)).size } })
      const toDo = list.lines.filter(({ does }) => does !== 'known')
      if (versionOfList(list) !== version && toDo.length > 0) return refuse(req, { text: unplannedRefused.listChanged })
      const entered: EnteredPlacement[] = []
      for (const { row, whole, does, standing } of toDo) {
        const written = await withRowInRefusal(req, row.row, async () => ({
          ok: true,
          one:
            does === 'confirm'
              ? await confirmScheduled(req, standing!.id, whole)
              : await writeUnplanned(req, whole, { at: now, byLog: false }, given.name),
        }))
        if (!written.ok) return written
        entered.push(written.one)
      }
      return { ok: true, entered, known: list.lines.length - toDo.length }
    })
    if (!done.ok) return done
    return { ok: true, recorded: done.entered.length, known: done.known, ...(await outcomeOfEntries(req, done.entered, now)) }
  })
}
