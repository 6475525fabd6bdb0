import type { PayloadRequest } from 'payload'

import { type Id } from '../../documents/ids.ts'
import { unplannedRefused } from '../../i18n/unplanned.ts'
import { asRunRefused } from '../../i18n/asRun.ts'
import { say } from '../../platform/text.ts'
import type { Instant } from '../../obligations/index.ts'
import { wordUnplannedRefusal } from '../../i18n/wordRefusal.ts'
import { localeOf } from '../../platform/refusal.ts'
import { decideUnplanned } from '../../rules/unplanned.ts'
import { readNeighbours, spanOfInstants } from '../../store/neighbours.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, catchRefusals, type DeskRefusal, type DeskResult } from '../desk/deskRefusal.ts'
import { versionOf } from '../asRun/importAsRun.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import { reconcileAsRun, type AsRunFile } from '../asRun/reconcileAsRun.ts'
import type { RecordedLineChoice, RecordedOfFile } from '../../contracts/asRun.ts'
import { withRowInRefusal } from './withRowInRefusal.ts'
import { writeUnplanned, type EnteredPlacement } from './writeUnplanned.ts'
import { completeEntry, type ChannelDefaults } from './completeEntry.ts'
import { outcomeOfEntries } from './outcome.ts'
import { ownerOf, unplannedLines, type UnplannedLine } from './unplannedLines.ts'

/** What one transaction writes at most, and one asking: others' saves fit between, and a browser does not wait for ever. */
const [atOnce, mostLines] = [50, 2_000] as const

/**
 * Records lines of a log that had no slot. Refused when the plan has changed since the person looked. What was recorded
 * of the file before is in the plan by now, so that the same file twice records nothing twice.
 */
export function recordLines(
  req: PayloadRequest,
  file: AsRunFile,
  { lines: wanted, version }: { lines: RecordedLineChoice; version: string },
  now: Instant,
): Promise<DeskResult<RecordedOfFile>> {
  return catchRefusals(req, async () => {
    const read = await reconcileAsRun(req, file, now)
    if (!read.ok) return read
    const { channel, lines } = read.reconciled
    if (lines === null) return refuse(req, { text: asRunRefused.noDay, path: 'mapping' }, 400)
    const chosen = new Map(wanted === 'all' ? [] : wanted.map((one) => [one.row, one]))
    const toDo = (await unplannedLines(req, channel.id, lines)).filter(({ row, filler }) =>
      wanted === 'all' ? !filler && row.title !== '' : chosen.has(row.row),
    )
    // What has been recorded already is in the plan by now: there is nothing to lose in another version.
    if (toDo.length > 0 && versionOf(lines) !== version) return refuse(req, { text: asRunRefused.planChanged })
    if (toDo.length > mostLines) return refuse(req, { text: unplannedRefused.tooMany, params: { most: mostLines }, path: 'file' })
    const entered: EnteredPlacement[] = []
    for (let at = 0; at < toDo.length; at += atOnce) {
      const some = toDo.slice(at, at + atOnce).map((line) => ({ ...line, ...changed(line, chosen.get(line.row.row)) }))
      const done = await catchRefusals(req, () =>
        actInTransaction(req, () => recordSome(req, { channel: channel.id, source: file.name }, some, now)),
      )
      if (!done.ok) return afterwards(req, done, entered.length)
      entered.push(...done.entered)
    }
    return { ok: true, recorded: entered.length, known: toDo.length - entered.length, ...(await outcomeOfEntries(req, entered, now)) }
  })
}

/** A refusal says what the file has become by then: earlier transactions stand. */
function afterwards(req: PayloadRequest, { refusal }: { refusal: DeskRefusal }, recorded: number): { ok: false; refusal: DeskRefusal } {
  if (recorded === 0) return { ok: false, refusal }
  const message = say(unplannedRefused.recordedBefore, localeOf(req), { n: recorded })
  return { ok: false, refusal: { ...refusal, errors: [...refusal.errors, { message }] } }
}

/** Another programme brings its own themes. */
const changed = ({ programme }: UnplannedLine, choice: { programme?: Id | null } | undefined): Partial<UnplannedLine> =>
  choice?.programme === undefined || String(choice.programme) === String(programme) ? {} : { programme: choice.programme, themes: [] }

async function recordSome(
  req: PayloadRequest,
  { channel, source }: { channel: Id; source: string },
  some: readonly UnplannedLine[],
  now: Instant,
): Promise<DeskResult<{ entered: EnteredPlacement[] }>> {
  const live = await liveLedger(req.payload, now)
  const defaults: ChannelDefaults = new Map()
  const organization = await ownerOf(req, channel)
  const neighbours = await readNeighbours(req, [channel], spanOfInstants(some.map(({ row }) => row.start)))
  const entered: EnteredPlacement[] = []
  for (const { row, programme, content, themes } of some) {
    const title = row.title === '' ? row.code : row.title
    const done = await withRowInRefusal(req, row.row, async (): Promise<DeskResult<{ entered: EnteredPlacement | null }>> => {
      const completed = await completeEntry(
        req,
        {
          title,
          organization,
          channel,
          start: row.start,
          programme,
          content,
          themes,
          ...(row.seconds !== null && { seconds: row.seconds }),
        },
        { live, defaults, now },
      )
      if (!completed.ok) return completed
      const { whole } = completed
      const decision = decideUnplanned(whole.happened, {
        now,
        ...whole.on,
        standing: neighbours,
        byLog: true,
        anyway: false,
      })
      if (decision.does === 'refuse') return refuse(req, wordUnplannedRefusal(decision.refusal))
      if (decision.does !== 'record') return { ok: true, entered: null }
      neighbours.push({ ...whole.happened, id: `row ${row.row}`, status: 'delivered' })
      return { ok: true, entered: await writeUnplanned(req, whole, { at: now, byLog: true }, source) }
    })
    if (!done.ok) return done
    if (done.entered !== null) entered.push(done.entered)
  }
  return { ok: true, entered }
}
