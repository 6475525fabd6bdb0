import type { PayloadRequest } from 'payload'

import { readAll, readFirst, toStoredId } from '../../database/read.ts'
import { dayToStore } from '../../documents/days.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { handInRefused } from '../../i18n/handIn.ts'
import { localDateOf, openStatuses, type Instant } from '../../obligations/index.ts'
import { mayUse } from '../../store/channels.ts'
import { answerOf } from '../../store/placements.ts'
import { standsAt } from '../../store/retired.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import type { OwedReport } from './owedReport.ts'

/** Where a report stands in the schedule: all that makes the engine count it for its commitment. */
export interface ReportPlace {
  channel: Id
  form: Id
  programme: Id | null
  themes: Id[]
}

/** The form that reports have where a clause names none. */
const reportForm = 'bao_cao'

/** The channel, form and subject that a commitment asks of a body's report; refused in words where the catalogue lacks one. */
export async function placeOfReport(
  req: PayloadRequest,
  { commitment: { match } }: OwedReport,
  { id: body, name }: { id: Id; name: string },
  now: Instant,
): Promise<DeskResult<{ place: ReportPlace }>> {
  const stored = (ids: readonly string[]): Id[] => ids.map((id) => toStoredId(req.payload, id))
  const channels = await readAll(req, 'channels', {
    where: {
      and: [
        ...(match.channels.length > 0 ? [{ id: { in: stored(match.channels) } }] : []),
        { medium: { in: match.media.length > 0 ? [...match.media] : ['report'] } },
      ],
    },
    select: { medium: true, organization: true, shared: true, validTo: true },
  })
  const usable = channels.filter((channel) => standsAt(channel, now) && mayUse(channel, body))
  const channel = usable.find(({ organization }) => String(idOf(organization)) === String(body)) ?? usable[0]
  if (channel === undefined) return refuse(req, { text: handInRefused.noChannel, params: { body: name } })
  const form =
    match.forms.length > 0
      ? stored(match.forms)[0]!
      : ((await readFirst(req, 'forms', { where: { code: { equals: reportForm } }, select: { code: true } }))?.id ?? null)
  if (form === null) return refuse(req, { text: handInRefused.noForm })
  return {
    ok: true,
    place: { channel: channel.id, form, programme: stored(match.programmes)[0] ?? null, themes: stored(match.themes).slice(0, 1) },
  }
}

/** What stands in the schedule for this report and waits to be confirmed: its outcome is recorded instead of a second one. */
export async function scheduledReport(
  req: PayloadRequest,
  { period, commitment, live }: OwedReport,
  body: Id,
): Promise<{ id: Id; title: string } | null> {
  const docs = await readAll(req, 'placements', {
    where: {
      and: [
        { organization: { equals: body } },
        { status: { in: [...openStatuses] } },
        { 'answers.start': { equals: dayToStore(period.start) } },
      ],
    },
    sort: 'at',
    select: { title: true, answers: true, form: true, channel: true },
  })
  const media = new Map(live.terms.facts.channels.map(({ id, medium }) => [id, medium]))
  const { match } = commitment
  const fits = (asked: readonly string[], one: unknown): boolean => asked.length === 0 || asked.includes(String(one))
  const found = docs.find(
    ({ answers, form, channel }) =>
      answerOf(answers)?.label === period.label &&
      fits(match.forms, idOf(form)) &&
      fits(match.channels, idOf(channel)) &&
      fits(match.media, media.get(String(idOf(channel)))),
  )
  return found === undefined ? null : { id: found.id, title: found.title ?? '' }
}

/** A day on which something came, as an instant: now where that is today, and else its noon. */
export const receivedInstant = (day: string, now: Instant): Instant =>
  day === localDateOf(now) ? now : Date.parse(`${day}T12:00:00+07:00`)
