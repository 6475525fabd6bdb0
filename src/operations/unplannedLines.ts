import type { PayloadRequest } from 'payload'

import { idOf, idsOf, type Id } from '../fields/ids.ts'
import { fold } from '../fields/search.ts'
import { unplannedRefused } from '../i18n/unplanned.ts'
import { asRunRefused } from '../i18n/asRun.ts'
import { say } from '../i18n/text.ts'
import type { Instant } from '../obligations/index.ts'
import { localeOf } from '../refusal.ts'
import { decideUnplanned, isFiller } from '../rules/unplanned.ts'
import type { Line, LogRow } from '../rules/reconciliation.ts'
import { readAll, readOne } from '../store/database.ts'
import { readStanding, spanOf } from '../store/standing.ts'
import { actInTransaction } from './actInTransaction.ts'
import { refuse, refusing, type DeskRefusal, type DeskResult } from './deskRefusal.ts'
import { versionOf } from './importAsRun.ts'
import { liveLedger } from './liveLedger.ts'
import { reconcileAsRun, type AsRunFile } from './reconcileAsRun.ts'
import { atRow } from './unplanned/atRow.ts'
import { enter, type Entered } from './unplanned/enter.ts'
import { wholeEntry, type Customs } from './unplanned/entry.ts'
import { countsOfMany } from './unplanned/outcome.ts'

/** A line that went out without a slot, and what its title says that it is. */
export interface UnplannedLine {
  row: LogRow
  programme: Id | null
  content: { relationTo: 'segments' | 'articles'; value: Id } | null
  themes: Id[]
  /** An advertisement or what fills the time: left out unless somebody says otherwise. */
  filler: boolean
}

/** Which lines are recorded: some, each with its programme where that was changed, or all that are no fillers. */
export type Lines = 'all' | readonly { row: number; programme?: Id | null }[]

interface Named { id: Id; name?: string | null; title?: string | null; themes?: unknown }

/** What went out without a slot, with the programme or content whose name its title is. */
export async function unplannedLines(req: PayloadRequest, channel: Id, lines: readonly Line[]): Promise<UnplannedLine[]> {
  const rows = lines.flatMap(({ kind, row }) => (kind === 'unplanned' && row !== null && row.aired ? [row] : []))
  if (rows.length === 0) return []
  const hers = { organization: { equals: await ownerOf(req, channel) } }
  const programmes = byName(await readAll<Named>(req.payload, req, 'programmes', hers, 'id', { name: true, themes: true }))
  const segments = byName(await readAll<Named>(req.payload, req, 'segments', hers, 'id', { title: true, themes: true }))
  const articles = byName(await readAll<Named>(req.payload, req, 'articles', hers, 'id', { title: true, themes: true }))
  return rows.map((row) => {
    const title = fold(row.title)
    const [programme, segment, article] = [programmes.get(title), segments.get(title), articles.get(title)]
    const content = segment ? { relationTo: 'segments' as const, value: segment.id } : article ? { relationTo: 'articles' as const, value: article.id } : null
    const themes = [...new Set([...idsOf(programme?.themes), ...idsOf((segment ?? article)?.themes)])]
    return { row, programme: programme?.id ?? null, content, themes, filler: programme === undefined && content === null && isFiller(row.title) }
  })
}

/** Whose a channel is: what goes out on it without a slot is its owner's. */
const ownerOf = async (req: PayloadRequest, channel: Id): Promise<Id> =>
  idOf((await readOne<{ organization: unknown }>(req.payload, req, 'channels', channel, { organization: true }))!.organization)

export interface ProgrammeName { id: Id; name: string }

/** The programmes that a line of the channel's log may be of. */
export async function programmesOn(req: PayloadRequest, channel: Id): Promise<ProgrammeName[]> {
  const { docs } = await req.payload.find({
    collection: 'programmes', where: { organization: { equals: await ownerOf(req, channel) } }, select: { name: true }, sort: 'name', depth: 0, limit: 0, pagination: false,
    overrideAccess: false, user: req.user, req,
  })
  return docs.map(({ id, name }) => ({ id, name }))
}

/** By folded name; of several of one name none is guessed. */
function byName(docs: readonly Named[]): Map<string, Named> {
  const named = new Map<string, Named>()
  const twice = new Set<string>()
  for (const doc of docs) {
    const name = fold(doc.name ?? doc.title ?? '')
    if (named.has(name)) twice.add(name)
    named.set(name, doc)
  }
  for (const name of twice) named.delete(name)
  named.delete('')
  return named
}

/** What one transaction writes at most, and one asking: others' saves fit between, and a browser does not wait for ever. */
const [atOnce, mostLines] = [50, 2_000] as const

export interface RecordedLines {
  recorded: number
  known: number
  counted: number
  met: number
}

/**
 * Records lines of a log that had no slot. Refused when the plan has changed since the person looked. What was recorded
 * of the file before is in the plan by now, so that the same file twice records nothing twice.
 */
export function recordLines(req: PayloadRequest, file: AsRunFile, { lines: wanted, version }: { lines: Lines; version: string }, now: Instant): Promise<DeskResult<RecordedLines>> {
  return refusing(req, async () => {
    const read = await reconcileAsRun(req, file, now)
    if (!read.ok) return read
    const { channel, lines } = read.reconciled
    if (lines === null) return refuse(req, { text: asRunRefused.noDay, path: 'mapping' }, 400)
    const chosen = new Map(wanted === 'all' ? [] : wanted.map((one) => [one.row, one]))
    const toDo = (await unplannedLines(req, channel.id, lines)).filter(({ row, filler }) => (wanted === 'all' ? !filler && row.title !== '' : chosen.has(row.row)))
    // What has been recorded already is in the plan by now: there is nothing to lose in another version.
    if (toDo.length > 0 && versionOf(lines) !== version) return refuse(req, { text: asRunRefused.planChanged })
    if (toDo.length > mostLines) return refuse(req, { text: unplannedRefused.tooMany, params: { most: mostLines }, path: 'file' })
    const entered: Entered[] = []
    for (let at = 0; at < toDo.length; at += atOnce) {
      const some = toDo.slice(at, at + atOnce).map((line) => ({ ...line, ...changed(line, chosen.get(line.row.row)) }))
      const done = await refusing(req, () => actInTransaction(req, () => recordSome(req, channel, some, file.name, now)))
      if (!done.ok) return afterwards(req, done, entered.length)
      entered.push(...done.entered)
    }
    return { ok: true, recorded: entered.length, known: toDo.length - entered.length, ...(await countsOfMany(req, entered, now)) }
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

async function recordSome(req: PayloadRequest, channel: { id: Id; name: string }, some: readonly UnplannedLine[], source: string, now: Instant): Promise<DeskResult<{ entered: Entered[] }>> {
  const live = await liveLedger(req.payload, now)
  const customs: Customs = new Map()
  const organization = await ownerOf(req, channel.id)
  const standing = await readStanding(req.payload, req, [channel.id], spanOf(some.map(({ row }) => row.start)))
  const entered: Entered[] = []
  for (const { row, programme, content, themes } of some) {
    const title = row.title === '' ? row.code : row.title
    const done = await atRow(req, row.row, async (): Promise<DeskResult<{ entered: Entered | null }>> => {
      const completed = await wholeEntry(req, live, {
        title, organization, channel: channel.id, start: row.start, programme, content, themes, ...(row.seconds !== null && { seconds: row.seconds }),
      }, now, customs)
      if (!completed.ok) return completed
      const { whole } = completed
      const decision = decideUnplanned(whole.told, { now, oneAtATime: whole.oneAtATime, lasting: whole.lasting, channelName: whole.channelName, standing, byLog: true, anyway: false })
      if (decision.does === 'refuse') return refuse(req, decision.refusal)
      if (decision.does !== 'record') return { ok: true, entered: null }
      standing.push({ ...whole.told, id: `row ${row.row}`, status: 'delivered' })
      return { ok: true, entered: await enter(req, whole, { at: now, byLog: true }, source) }
    })
    if (!done.ok) return done
    if (done.entered !== null) entered.push(done.entered)
  }
  return { ok: true, entered }
}
