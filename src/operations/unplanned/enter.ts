import type { PayloadRequest } from 'payload'

import { dayToStore } from '../../fields/days.ts'
import { idsOf, type Id } from '../../fields/ids.ts'
import { instantToStore } from '../../fields/instants.ts'
import type { Answer, Instant } from '../../obligations/index.ts'
import { readOne, toStoredId } from '../../store/database.ts'
import { answerOf, type PlacementDoc } from '../../store/placements.ts'
import { appendAuditEntry } from '../appendAuditEntry.ts'
import { asOneAct } from '../asOneAct.ts'
import { outsideSchedule, type Entering } from '../outsideSchedule.ts'
import type { WholeEntry } from './entry.ts'

/** The placement that an entry has become. */
export interface Entered {
  id: Id
  title: string
  start: Instant
}

/** Where an entry comes from, beside the person: the file's name; null for one typed in. */
export type Source = string | null

/** Makes the placement as it went out, with its as-run entry and its entry in the log, by the person's own rights. */
export async function enter(req: PayloadRequest, whole: WholeEntry, entering: Entering, source: Source): Promise<Entered> {
  const { payload } = req
  const { title, start, seconds, evidence = [], answers } = { ...whole, ...whole.told }
  const ran = { start: instantToStore(start), seconds }
  const own = { depth: 0, overrideAccess: false, user: req.user, req } as const
  return outsideSchedule(req, entering, async () => {
    const made = (await asOneAct(req, () => payload.create({
      collection: 'placements',
      data: {
        title, organization: whole.organization, channel: whole.channel, form: whole.form, programme: whole.programme ?? null, content: whole.content ?? null,
        themes: [...(whole.themes ?? [])], plannedStart: ran.start, plannedSeconds: seconds, status: 'delivered', actualStart: ran.start, actualSeconds: seconds,
        ...(answers && { answers: answerDoc(answers) }), evidence: evidence.map((one) => ({ ...one })),
      } as never,
      ...own,
    }))) as unknown as { id: Id; title: string }
    await payload.create({
      collection: 'as-run',
      data: { placement: made.id, outcome: 'delivered', ...ran, organization: whole.organization, evidence: evidence.map((one) => ({ ...one })) } as never,
      ...own,
    })
    await appendAuditEntry(payload, req, {
      action: 'recordUnplanned', subject: 'placements', subjectId: made.id, label: made.title, docs: [made as never],
      details: { at: ran.start, channel: whole.channelName, ...(source !== null && { source }) },
    }, entering.at)
    return { id: made.id, title: made.title, start }
  })
}

/** Records the outcome of what was in the schedule after all; what the plan had left open, the entry tells. */
export async function confirmStanding(req: PayloadRequest, placement: string, { told, organization, themes = [], answers, evidence = [] }: WholeEntry): Promise<Entered> {
  const { payload } = req
  const id = toStoredId(payload, placement)
  const own = { depth: 0, overrideAccess: false, user: req.user, req } as const
  const proofs = evidence.map((one) => ({ ...one }))
  await payload.create({
    collection: 'as-run',
    data: { placement: id, outcome: 'delivered', start: instantToStore(told.start), seconds: told.seconds, organization, evidence: proofs } as never,
    ...own,
  })
  const planned = (await readOne<Planned>(payload, req, 'placements', id, { themes: true, answers: true, evidence: true }))!
  const open = {
    ...(themes.length > 0 && idsOf(planned.themes).length === 0 && { themes: [...themes] }),
    ...(answers && answerOf(planned.answers) === null && { answers: answerDoc(answers) }),
    ...(proofs.length > 0 && { evidence: [...(planned.evidence ?? []), ...proofs] }),
  }
  if (Object.keys(open).length > 0) await payload.update({ collection: 'placements', id, data: open as never, ...own })
  return { id, title: told.title, start: told.start }
}

type Planned = Pick<PlacementDoc, 'themes' | 'answers'> & { evidence?: Record<string, unknown>[] | null }

const answerDoc = ({ start, label }: Answer) => ({ start: dayToStore(start), label })
