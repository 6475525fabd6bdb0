import type { PayloadRequest } from 'payload'

import { idOf, type Id } from '../fields/ids.ts'
import { isUnplanned, type UnplannedMark } from '../fields/unplanned.ts'
import { refused } from '../i18n/refused.ts'
import { say } from '../i18n/text.ts'
import { unplannedRefused, unplannedText } from '../i18n/unplanned.ts'
import { localeOf } from '../refusal.ts'
import { refuse, refusing, type DeskResult } from './deskRefusal.ts'
import { inTransaction } from './inTransaction.ts'
import { placementFor } from './placeOnDesk.ts'
import { refuseOthers } from './unplanned/refuseOthers.ts'

/** Takes back what was recorded by mistake: it stays, withdrawn, with both entries; nothing is deleted. */
export function withdrawUnplanned(req: PayloadRequest, { id }: { id: Id }): Promise<DeskResult<{ withdrawn: { id: Id; title: string } }>> {
  return refusing(req, () => inTransaction(req.payload, req, async () => {
    const doc = (await placementFor(req, id)) as (Awaited<ReturnType<typeof placementFor>> & { unplanned?: UnplannedMark }) | null
    if (doc === null) return refuse(req, { text: refused.placementMissing }, 404)
    const title = doc.title ?? ''
    if (!isUnplanned(doc)) return refuse(req, { text: unplannedRefused.notUnplanned, params: { title } })
    const others = await refuseOthers(req, idOf(doc.organization))
    if (others !== null) return others
    if (doc.status !== 'retracted') {
      await req.payload.create({
        collection: 'as-run', data: { placement: id, outcome: 'retracted', reason: say(unplannedText.why, localeOf(req)), organization: doc.organization } as never,
        depth: 0, overrideAccess: false, user: req.user, req,
      })
    }
    return { ok: true, withdrawn: { id, title } }
  }))
}
