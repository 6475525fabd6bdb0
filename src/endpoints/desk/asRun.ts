import type { Endpoint, PayloadRequest } from 'payload'

import {
  asRunRequest,
  type AsRunDecisions,
  type AsRunLine,
  type AsRunPreview,
  type ProgrammeName,
  type RecordedLineChoice,
} from '../../contracts/asRun.ts'
import { idKindOf } from '../../database/read.ts'
import { instantToStore } from '../../documents/instants.ts'
import { asRunRefused, lineReason } from '../../i18n/asRun.ts'
import { beginAsRunImport, toRecord, versionOf } from '../../operations/asRun/importAsRun.ts'
import { countsOf, reconcileAsRun, type AsRunFile, type Reconciled } from '../../operations/asRun/reconcileAsRun.ts'
import { writeAsRunImport } from '../../operations/asRun/writeAsRunImport.ts'
import { refuse, type DeskResult } from '../../operations/desk/deskRefusal.ts'
import { recordLines } from '../../operations/unplanned/recordLines.ts'
import { programmesOn, unplannedLines, type UnplannedLine } from '../../operations/unplanned/unplannedLines.ts'
import { wallClock } from '../../platform/clock.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { Line, LineKind } from '../../rules/reconciliation.ts'
import { readProgress } from '../../store/asRunImports.ts'
import { readersOnly, refusalResponse } from './answers.ts'
import { filePost, readFileRequest } from './fileRequest.ts'
import { readId } from './readRequest.ts'

/** What is asked of a log. */
interface LogAsked {
  file: AsRunFile
  decisions: AsRunDecisions
  version: string
  /** Lines without a slot that are to be recorded. */
  lines: RecordedLineChoice
}

/** Lines of each kind that are shown; the counts tell of all. */
const MAX_LISTED_LINES = 300
const MAX_LISTED_FAULTS = 500

async function readAsked(req: PayloadRequest): Promise<DeskResult<{ asked: LogAsked }>> {
  const request = await readFileRequest(req)
  if (!request.ok) return request
  const { ask, ...file } = request.sent
  const read = asRunRequest(idKindOf(req.payload)).safeParse(ask)
  if (!read.success) {
    const isChannel = read.error.issues.some(({ path }) => path[0] === 'channel')
    return refuse(req, isChannel ? { text: asRunRefused.noChannel, path: 'channel' } : { text: asRunRefused.badAsk }, 400)
  }
  const { channel, mapping, wholeDays, markMissed, take, version, lines } = read.data
  return { ok: true, asked: { file: { ...file, channel, mapping, wholeDays }, decisions: { markMissed, take }, version, lines } }
}

interface PreviewedLog {
  reconciled: Reconciled
  decisions: AsRunDecisions
  unplanned: readonly UnplannedLine[]
  programmes: ProgrammeName[]
}

/** A reconciliation as it is answered. */
function previewAnswer(req: PayloadRequest, { reconciled, decisions, unplanned, programmes }: PreviewedLog): AsRunPreview {
  const { lines, faults, ...rest } = reconciled
  const locale = localeOf(req)
  return {
    ...rest,
    ready: lines !== null,
    ...(lines !== null && {
      version: versionOf(lines),
      counts: countsOf(lines),
      toWrite: toRecord(lines, decisions).length,
      unplanned: unplanned.slice(0, MAX_LISTED_LINES).map(({ row, programme, filler }) => ({ row: row.row, programme, filler })),
      toRecord: unplanned.filter(({ filler }) => !filler).length,
      lines: linesByKind(lines, locale),
    }),
    faultCount: faults.length,
    faults: faults.slice(0, MAX_LISTED_FAULTS).map(({ expected, ...fault }) => ({ ...fault, expected: expected[locale] })),
    programmes,
  }
}

function linesByKind(lines: readonly Line[], locale: Locale): Record<LineKind, AsRunLine[]> {
  const of = (kind: LineKind): AsRunLine[] =>
    lines
      .filter((line) => line.kind === kind)
      .slice(0, MAX_LISTED_LINES)
      .map((line) => lineAnswer(line, locale))
  return {
    asPlanned: of('asPlanned'),
    differently: of('differently'),
    missed: of('missed'),
    candidate: of('candidate'),
    unplanned: of('unplanned'),
  }
}

const lineAnswer = ({ kind, why, row, placement, settled }: Line, locale: Locale): AsRunLine => ({
  kind,
  why: pick(lineReason[why], locale),
  settled,
  notInLog: why === 'notInLog',
  row: row && { row: row.row, title: row.title, start: instantToStore(row.start), exact: row.exact, seconds: row.seconds },
  placement: placement && { id: placement.id, title: placement.title, start: instantToStore(placement.start), seconds: placement.seconds },
})

const asRunAct = (name: string, act: (req: PayloadRequest, asked: LogAsked) => Promise<DeskResult<unknown>>): Endpoint =>
  filePost(`/desk/as-run/${name}`, readAsked, act)

export const asRunEndpoints: Endpoint[] = [
  // A dry run: nothing is written.
  asRunAct('preview', async (req, { file, decisions }) => {
    const result = await reconcileAsRun(req, file, wallClock.now())
    if (!result.ok) return result
    const { reconciled } = result
    const unplanned = await unplannedLines(req, reconciled.channel.id, reconciled.lines ?? [])
    const programmes = await programmesOn(req, reconciled.channel.id)
    return { ok: true, ...previewAnswer(req, { reconciled, decisions, unplanned, programmes }) }
  }),
  // What went out without a slot becomes placements: some lines, or all that are no fillers.
  asRunAct('unplanned', (req, { file, lines, version }) => recordLines(req, file, { lines, version }, wallClock.now())),
  // Stages the file and answers; how far the writing has come is asked for.
  asRunAct('apply', async (req, { file, decisions, version }) => {
    const begun = await beginAsRunImport(req, file, { decisions, version }, wallClock.now())
    if (begun.ok && begun.import.state === 'writing') {
      void writeAsRunImport(req.payload, begun.import.id).catch((err: unknown) =>
        req.payload.logger.error({ err }, 'an as-run import was broken off'),
      )
    }
    return begun
  }),
  {
    path: '/desk/as-run/progress/:id',
    method: 'get',
    handler: async (req) => {
      const reader = readersOnly(req)
      if (!reader.ok) return reader.answer
      const id = readId(req, req.routeParams?.id)
      const progress = id === null ? null : await readProgress(req, id)
      return progress === null ? refusalResponse(req, 404, asRunRefused.noImport) : Response.json({ import: progress })
    },
  },
]
