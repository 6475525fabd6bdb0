import type { Endpoint, PayloadRequest } from 'payload'

import { parseMapping } from '../../asRun/mapping.ts'
import { limits } from '../../tables/table.ts'
import { wallClock } from '../../clock.ts'
import type { Id } from '../../fields/ids.ts'
import { instantToStore } from '../../fields/instants.ts'
import { asRunRefused, lineReason } from '../../i18n/asRun.ts'
import { refuse, type DeskResult } from '../../operations/deskRefusal.ts'
import { beginAsRunImport, toRecord, versionOf, type Decisions } from '../../operations/importAsRun.ts'
import { countsOf, reconcileAsRun, type AsRunFile, type Reconciled } from '../../operations/reconcileAsRun.ts'
import { programmesOn, recordLines, unplannedLines, type Lines, type ProgrammeName, type UnplannedLine } from '../../operations/unplannedLines.ts'
import { writeAsRunImport } from '../../operations/writeAsRunImport.ts'
import { localeOf } from '../../refusal.ts'
import type { Line, LineKind } from '../../rules/reconciliation.ts'
import { readProgress } from '../../store/asRunImports.ts'
import { readersOnly, refusing } from './answers.ts'
import { theId } from './asked.ts'
import { fileAct, readFileAsked } from './fileAsked.ts'

/** What is asked of a log. */
interface Asked {
  file: AsRunFile
  decisions: Decisions
  version: string
  /** Lines without a slot that are to be recorded. */
  lines: Lines
}

/** Lines of each kind that are told; the counts tell of all. */
const TOLD = 300
const TOLD_FAULTS = 500
async function readAsked(req: PayloadRequest): Promise<DeskResult<{ asked: Asked }>> {
  const sent = await readFileAsked(req)
  if (!sent.ok) return sent
  const { ask: given, ...file } = sent.asked
  const channel = theId(given.channel, req.payload)
  if ('wrong' in channel) return refuse(req, { text: asRunRefused.noChannel, path: 'channel' }, 400)
  const mapping = given.mapping == null ? null : parseMapping(given.mapping)
  const take = takeOf(given.take)
  const lines = linesOf(given.lines, req.payload)
  if ((mapping === null && given.mapping != null) || take === null || lines === null) return refuse(req, { text: asRunRefused.badAsk }, 400)
  return {
    ok: true,
    asked: {
      file: { ...file, channel: channel.value as Id, mapping, wholeDays: given.wholeDays === true },
      decisions: { markMissed: given.markMissed !== false, take },
      version: String(given.version ?? ''),
      lines,
    },
  }
}

function takeOf(value: unknown): Decisions['take'] | null {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.length > limits.rows) return null
  const take = value.map((each: unknown) => {
    const { row, placement } = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>
    return Number.isInteger(row) && (typeof placement === 'string' || typeof placement === 'number') ? { row: row as number, placement: String(placement) } : null
  })
  return take.every((each) => each !== null) ? take : null
}

/** Which lines without a slot are to be recorded: all, or some with what programme they are of. */
function linesOf(value: unknown, payload: PayloadRequest['payload']): Lines | null {
  if (value === 'all') return value
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.length > limits.rows) return null
  const lines = value.map((each: unknown) => {
    const { row, programme } = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>
    const read = programme === undefined || programme === null ? { value: programme } : theId(programme, payload)
    return Number.isInteger(row) && 'value' in read ? { row: row as number, ...(read.value !== undefined && { programme: read.value as Id | null }) } : null
  })
  return lines.every((each) => each !== null) ? lines : null
}

/** A reconciliation as the wire has it. */
function told(req: PayloadRequest, { lines, faults, ...rest }: Reconciled, decisions: Decisions, unplanned: readonly UnplannedLine[] = []) {
  const locale = localeOf(req)
  const of = (kind: LineKind) => lines?.filter((line) => line.kind === kind).slice(0, TOLD).map((line) => toldLine(line, locale)) ?? []
  return {
    ...rest,
    ready: lines !== null,
    ...(lines !== null && {
      version: versionOf(lines),
      counts: countsOf(lines),
      toWrite: toRecord(lines, decisions).length,
      unplanned: unplanned.slice(0, TOLD).map(({ row, programme, filler }) => ({ row: row.row, programme, filler })),
      toRecord: unplanned.filter(({ filler }) => !filler).length,
      lines: { asPlanned: of('asPlanned'), differently: of('differently'), missed: of('missed'), candidate: of('candidate'), unplanned: of('unplanned') },
    }),
    faultCount: faults.length,
    faults: faults.slice(0, TOLD_FAULTS).map(({ expected, ...fault }) => ({ ...fault, expected: expected[locale] })),
  }
}

const toldLine = ({ kind, why, row, placement, settled }: Line, locale: 'vi' | 'en') => ({
  kind,
  why: lineReason[why][locale],
  settled,
  notInLog: why === 'notInLog',
  row: row && { row: row.row, title: row.title, start: instantToStore(row.start), exact: row.exact, seconds: row.seconds },
  placement: placement && { id: placement.id, title: placement.title, start: instantToStore(placement.start), seconds: placement.seconds },
})
export type ToldLine = ReturnType<typeof toldLine>
export type Told = ReturnType<typeof told> & { programmes: ProgrammeName[] }

const asRunAct = (name: string, act: (req: PayloadRequest, asked: Asked) => Promise<DeskResult<unknown>>): Endpoint =>
  fileAct(`/desk/as-run/${name}`, readAsked, act)

export const asRunEndpoints: Endpoint[] = [
  // A dry run: nothing is written.
  asRunAct('preview', async (req, { file, decisions }) => {
    const result = await reconcileAsRun(req, file, wallClock.now())
    if (!result.ok) return result
    const { channel, lines } = result.reconciled
    return { ok: true, ...told(req, result.reconciled, decisions, await unplannedLines(req, channel.id, lines ?? [])), programmes: await programmesOn(req, channel.id) }
  }),
  // What went out without a slot becomes placements: some lines, or all that are no fillers.
  asRunAct('unplanned', (req, { file, lines, version }) => recordLines(req, file, { lines, version }, wallClock.now())),
  // Stages the file and answers; how far the writing has come is asked for.
  asRunAct('apply', async (req, { file, decisions, version }) => {
    const begun = await beginAsRunImport(req, file, decisions, version, wallClock.now())
    if (begun.ok && begun.import.state === 'writing') {
      void writeAsRunImport(req.payload, begun.import.id).catch((err: unknown) => req.payload.logger.error({ err }, 'an as-run import was broken off'))
    }
    return begun
  }),
  {
    path: '/desk/as-run/progress/:id',
    method: 'get',
    handler: async (req) => {
      const reader = readersOnly(req)
      if (!reader.ok) return reader.answer
      const id = theId(req.routeParams?.id, req.payload)
      const progress = 'wrong' in id ? null : await readProgress(req.payload, {}, id.value as Id)
      return progress === null ? refusing(req, 404, asRunRefused.noImport) : Response.json({ import: progress })
    },
  },
]
