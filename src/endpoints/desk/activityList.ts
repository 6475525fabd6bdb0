import type { Endpoint, PayloadRequest } from 'payload'

import { wallClock } from '../../clock.ts'
import type { Id } from '../../fields/ids.ts'
import { instantToStore } from '../../fields/instants.ts'
import { asRunRefused } from '../../i18n/asRun.ts'
import { prepareList, recordList, versionOfList, type ActivityList, type ListLine, type PreparedList } from '../../operations/activityList.ts'
import { refuse, type DeskResult } from '../../operations/deskRefusal.ts'
import { readChoices } from '../../operations/unplanned/choices.ts'
import { templateOf } from '../../operations/unplanned/template.ts'
import { localeOf } from '../../refusal.ts'
import { templateCsv, templateXlsx } from '../../reports/listTemplate.ts'
import { readersOnly } from './answers.ts'
import { theId } from './asked.ts'
import { documentAnswer } from './documents.ts'
import { fileAct, readFileAsked } from './fileAsked.ts'

/** Rows that are told; the counts tell of all. */
const TOLD = 500

interface Asked {
  list: ActivityList
  version: string
  leaveOut: boolean
}

async function readAsked(req: PayloadRequest): Promise<DeskResult<{ asked: Asked }>> {
  const sent = await readFileAsked(req)
  if (!sent.ok) return sent
  const { name, bytes, ask } = sent.asked
  const channel = ask.channel == null || ask.channel === '' ? { value: null } : theId(ask.channel, req.payload)
  if ('wrong' in channel) return refuse(req, { text: asRunRefused.badAsk }, 400)
  return { ok: true, asked: { list: { name, bytes, channel: channel.value as Id | null }, version: String(ask.version ?? ''), leaveOut: ask.leaveOut === true } }
}

/** A list as the wire has it. */
function told(req: PayloadRequest, list: PreparedList) {
  const { lines, faults, blank, choices } = list
  const locale = localeOf(req)
  const names = new Map(choices.organizations.map(({ id, name }) => [String(id), name]))
  const themes = new Map(choices.plans.flatMap(({ themes: of }) => of).map(({ id, marker, text }) => [String(id), `${marker} ${text}`.trim()]))
  const count = (does: ListLine['does']): number => lines.filter((line) => line.does === does).length
  return {
    version: versionOfList(list),
    counts: { record: count('record'), confirm: count('confirm'), known: count('known'), faulty: new Set(faults.map(({ row }) => row)).size, blank },
    lines: lines.slice(0, TOLD).map(({ row, whole, does, standing }) => ({
      row: row.row, title: row.title, organization: names.get(String(row.organization)) ?? '', channel: whole.channelName, start: instantToStore(row.start),
      theme: row.theme === null ? '' : (themes.get(String(row.theme)) ?? ''), does, standing: standing?.title ?? null,
    })),
    faults: faults.slice(0, TOLD).map(({ expected, ...fault }) => ({ ...fault, expected: expected[locale] })),
  }
}
export type ToldList = ReturnType<typeof told>

const listAct = (name: string, act: (req: PayloadRequest, asked: Asked) => Promise<DeskResult<unknown>>): Endpoint =>
  fileAct(`/desk/unplanned/list/${name}`, readAsked, act)

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const

const templateIn = (type: keyof typeof types): Endpoint => ({
  path: `/desk/unplanned/list/template.${type}`,
  method: 'get',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const now = wallClock.now()
    const template = await templateOf(req, await readChoices(req, now), typeof req.query.channel === 'string' ? req.query.channel : null, now)
    const body = type === 'csv' ? templateCsv(template, localeOf(req)) : await templateXlsx(template, localeOf(req))
    return documentAnswer(body, types[type], { name: `mau-ghi-nhan.${type}`, kept: true })
  },
})

export const activityListEndpoints: Endpoint[] = [
  // A dry run: nothing is written.
  listAct('preview', async (req, { list }) => {
    const prepared = await prepareList(req, list, wallClock.now())
    return prepared.ok ? { ok: true, ...told(req, prepared.list) } : prepared
  }),
  listAct('apply', (req, { list, version, leaveOut }) => recordList(req, list, { version, leaveOut }, wallClock.now())),
  templateIn('xlsx'),
  templateIn('csv'),
]
