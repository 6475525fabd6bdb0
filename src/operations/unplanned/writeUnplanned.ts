import type { PayloadRequest } from 'payload'

import { dayToStore } from '../../documents/days.ts'
import { idsOf, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { payloadData } from '../../documents/stored.ts'
import type { AnsweredPeriod, Instant } from '../../obligations/index.ts'
import { readOne, toStoredId } from '../../database/read.ts'
import { answerOf } from '../../store/placements.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { withSingleAuditEntry } from '../history/singleAuditEntry.ts'
import { outsideSchedule, type Entering } from './outsideSchedule.ts'
import type { CompleteEntry } from './completeEntry.ts'

/** The placement that an entry has become. */
export interface EnteredPlacement {
  id: Id
  title: string
  start: Instant
}

/** Where an entry comes from, beside the person: the file's name; null for one typed in. */
export type EntrySource = string | null

/** Makes the placement as it went out, with its as-run entry and its entry in the log, by the person's own rights. */
export async function writeUnplanned(
  req: PayloadRequest,
  whole: CompleteEntry,
  entering: Entering,
  source: EntrySource,
): Promise<EnteredPlacement> {
  const { payload } = req
  const { title: given, start, seconds, evidence = [], answers } = { ...whole, ...whole.happened }
  const ran = { start: instantToStore(start), seconds }
  const own = { depth: 0, overrideAccess: false, user: req.user, req } as const
  return outsideSchedule(req, entering, async () => {
    const made = await withSingleAuditEntry(req, () =>
      payload.create({
        collection: 'placements',
        data: payloadData<'placements'>({
          title: given,
          organization: whole.organization,
          channel: whole.channel,
          form: whole.form,
          programme: whole.programme ?? null,
          content: whole.content ?? null,
          themes: [...(whole.themes ?? [])],
          plannedStart: ran.start,
          plannedSeconds: seconds,
          status: 'delivered',
          actualStart: ran.start,
          actualSeconds: seconds,
          ...(answers && { answers: answerDoc(answers) }),
          evidence: evidence.map((one) => ({ ...one })),
        }),
        ...own,
      }),
    )
    const title = made.title ?? ''
    await payload.create({
      collection: 'as-run',
      data: payloadData<'as-run'>({
        placement: made.id,
        outcome: 'delivered',
        ...ran,
        organization: whole.organization,
        evidence: evidence.map((one) => ({ ...one })),
      }),
      ...own,
    })
    await appendAuditEntry(
      req,
      {
        action: 'recordUnplanned',
        subject: 'placements',
        subjectId: made.id,
        label: title,
        docs: [{ ...made }],
        details: { at: ran.start, channel: whole.on.channelName, ...(source !== null && { source }) },
      },
      entering.at,
    )
    return { id: made.id, title, start }
  })
}

/** Records the outcome of what was in the schedule after all; what the plan had left open, the entry tells. */
export async function confirmScheduled(
  req: PayloadRequest,
  placement: string,
  { happened: told, organization, themes = [], answers, evidence = [] }: CompleteEntry,
): Promise<EnteredPlacement> {
  const { payload } = req
  const id = toStoredId(payload, placement)
  const own = { depth: 0, overrideAccess: false, user: req.user, req } as const
  const proofs = evidence.map((one) => ({ ...one }))
  await payload.create({
    collection: 'as-run',
    data: payloadData<'as-run'>({
      placement: id,
      outcome: 'delivered',
      start: instantToStore(told.start),
      seconds: told.seconds,
      organization,
      evidence: proofs,
    }),
    ...own,
  })
  const planned = (await readOne(req, 'placements', id, { themes: true, answers: true, evidence: true }))!
  const open = {
    ...(themes.length > 0 && idsOf(planned.themes).length === 0 && { themes: [...themes] }),
    ...(answers && answerOf(planned.answers) === null && { answers: answerDoc(answers) }),
    ...(proofs.length > 0 && { evidence: [...(planned.evidence ?? []), ...proofs] }),
  }
  if (Object.keys(open).length > 0) await payload.update({ collection: 'placements', id, data: payloadData<'placements'>(open), ...own })
  return { id, title: told.title, start: told.start }
}

const answerDoc = ({ start, label }: AnsweredPeriod) => ({ start: dayToStore(start), label })
