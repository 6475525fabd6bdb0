import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { holds, nameOf, personOf } from '../../access/roles.ts'
import type { DutiesAnswer, DutiesRequest } from '../../contracts/duties.ts'
import { readFirst } from '../../database/read.ts'
import { dutyRefused } from '../../i18n/duties.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import { dutyStateTraits } from '../../rules/duties/dutyState.ts'
import { groupedBy } from '../../rules/groupedBy.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { readDutiesByKey, type DutyOccurrence } from './readDutyOccurrences.ts'
import { writeDutyList } from './writeDutyList.ts'

/** An auditor reminds bodies of what they have not reported: one notice a body however many duties, the same ones once a day. */
export const remindDuties = (req: PayloadRequest, { duties }: DutiesRequest, now: Instant): Promise<DeskResult<DutiesAnswer>> =>
  actInTransaction(req, async () => {
    if (!holds(personOf(req.user), 'auditor')) return refuse(req, { text: dutyRefused.onlyAuditors }, 403)
    if (duties.length === 0) return refuse(req, { text: dutyRefused.noneChosen }, 400)
    const read = await readDutiesByKey(
      req,
      duties.map(({ key }) => key),
      now,
    )
    const waiting = read.filter(({ state }) => dutyStateTraits[state].waitsFor === 'body')
    const told: string[] = []
    for (const [body, own] of groupedBy(waiting, ({ body: { id } }) => String(id))) {
      const key = askedKey(body, own, now)
      if ((await readFirst(req, 'notices', { where: { key: { equals: key } }, select: { key: true } })) !== null) continue
      await writeDutyList(req, { key, kind: 'dutyAsked', duties: own, by: nameOf(req.user) ?? '' }, now)
      told.push(body)
    }
    if (told.length === 0) return refuse(req, { text: dutyRefused.nobodyToRemind })
    const details = { bodies: told.length, duties: waiting.filter(({ body }) => told.includes(String(body.id))).length }
    await appendAuditEntry(req, { action: 'remindDuties', subject: 'duty-accounts', details }, now)
    return { ok: true, count: told.length }
  })

/** Names what a body is reminded of on a day. */
function askedKey(body: string, duties: readonly DutyOccurrence[], now: Instant): string {
  const keys = duties
    .map(({ key }) => key)
    .toSorted()
    .join()
  return `dutyAsked:${body}:${localDateOf(now)}:${createHash('sha256').update(keys).digest('hex').slice(0, 16)}`
}
