import type { Endpoint, PayloadRequest } from 'payload'

import { wallClock } from '../../platform/clock.ts'
import { listRequest, type ListPreview } from '../../contracts/unplanned.ts'
import { idKindOf } from '../../database/read.ts'
import { instantToStore } from '../../documents/instants.ts'
import { asRunRefused } from '../../i18n/asRun.ts'
import {
  prepareList,
  recordList,
  versionOfList,
  type ActivityList,
  type ListLine,
  type PreparedList,
} from '../../operations/unplanned/activityList.ts'
import { refuse, type DeskResult } from '../../operations/desk/deskRefusal.ts'
import { readChoices } from '../../operations/unplanned/choices.ts'
import { templateOf } from '../../operations/unplanned/template.ts'
import { localeOf } from '../../platform/refusal.ts'
import { fileTypes } from '../../reports/fileTypes.ts'
import { templateCsv, templateXlsx } from '../../reports/listTemplate.ts'
import { readersOnly } from './answers.ts'
import { documentResponse } from './documents.ts'
import { filePost, readFileRequest } from './fileRequest.ts'

/** Rows that are shown; the counts tell of all. */
const MAX_LISTED_ROWS = 500

interface ListAsked {
  list: ActivityList
  version: string
  leaveOut: boolean
}

async function readAsked(req: PayloadRequest): Promise<DeskResult<{ asked: ListAsked }>> {
  const request = await readFileRequest(req)
  if (!request.ok) return request
  const { name, bytes, ask } = request.sent
  const read = listRequest(idKindOf(req.payload)).safeParse(ask)
  if (!read.success) return refuse(req, { text: asRunRefused.badAsk }, 400)
  const { channel, version, leaveOut } = read.data
  return { ok: true, asked: { list: { name, bytes, channel }, version, leaveOut } }
}

/** A list as it is answered. */
function listAnswer(req: PayloadRequest, list: PreparedList): ListPreview {
  const { lines, faults, blank, choices } = list
  const locale = localeOf(req)
  const names = new Map(choices.organizations.map(({ id, name }) => [String(id), name]))
  const themes = new Map(
    choices.plans.flatMap(({ themes: of }) => of).map(({ id, marker, text }) => [String(id), `${marker} ${text}`.trim()]),
  )
  const count = (does: ListLine['does']): number => lines.filter((line) => line.does === does).length
  return {
    version: versionOfList(list),
    counts: {
      record: count('record'),
      confirm: count('confirm'),
      known: count('known'),
      faulty: new Set(faults.map(({ row }) => row)).size,
      blank,
    },
    lines: lines.slice(0, MAX_LISTED_ROWS).map(({ row, whole, does, standing }) => ({
      row: row.row,
      title: row.title,
      organization: names.get(String(row.organization)) ?? '',
      channel: whole.on.channelName,
      start: instantToStore(row.start),
      theme: row.theme === null ? '' : (themes.get(String(row.theme)) ?? ''),
      does,
      standing: standing?.title ?? null,
    })),
    faults: faults.slice(0, MAX_LISTED_ROWS).map(({ expected, ...fault }) => ({ ...fault, expected: expected[locale] })),
  }
}

const listAct = (name: string, act: (req: PayloadRequest, asked: ListAsked) => Promise<DeskResult<unknown>>): Endpoint =>
  filePost(`/desk/unplanned/list/${name}`, readAsked, act)

const templateIn = (type: 'xlsx' | 'csv'): Endpoint => ({
  path: `/desk/unplanned/list/template.${type}`,
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const now = wallClock.now()
    const template = await templateOf(
      req,
      await readChoices(req, now),
      typeof req.query.channel === 'string' ? req.query.channel : null,
      now,
    )
    const body = type === 'csv' ? templateCsv(template, localeOf(req)) : await templateXlsx(template, localeOf(req))
    return documentResponse(body, fileTypes[type], { name: `mau-ghi-nhan.${type}`, kept: true })
  },
})

export const activityListEndpoints: Endpoint[] = [
  // A dry run: nothing is written.
  listAct('preview', async (req, { list }) => {
    const prepared = await prepareList(req, list, wallClock.now())
    return prepared.ok ? { ok: true, ...listAnswer(req, prepared.list) } : prepared
  }),
  listAct('apply', (req, { list, version, leaveOut }) => recordList(req, list, { version, leaveOut }, wallClock.now())),
  templateIn('xlsx'),
  templateIn('csv'),
]
