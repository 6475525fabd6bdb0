import type { PayloadRequest } from 'payload'

import { idOf, type Id } from '../../documents/ids.ts'
import { isUnplanned, type UnplannedMark } from '../../documents/unplannedMark.ts'
import { payloadData } from '../../documents/stored.ts'
import { refused } from '../../i18n/refused.ts'
import { say } from '../../platform/text.ts'
import { unplannedRefused, unplannedText } from '../../i18n/unplanned.ts'
import { localeOf } from '../../platform/refusal.ts'
import { refuse, catchRefusals, type DeskResult } from '../desk/deskRefusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { placementFor } from '../desk/placeOnDesk.ts'
import { refuseOthers } from './refuseOthers.ts'

/** Takes back what was recorded by mistake: it stays, withdrawn, with both entries; nothing is deleted. */
export function withdrawUnplanned(req: PayloadRequest, { id }: { id: Id }): Promise<DeskResult<{ withdrawn: { id: Id; title: string } }>> {
  return catchRefusals(req, () =>
    inTransaction(req, async () => {
      const doc = (await placementFor(req, id)) as (Awaited<ReturnType<typeof placementFor>> & { unplanned?: UnplannedMark }) | null
      if (doc === null) return refuse(req, { text: refused.placementMissing }, 404)
      const title = doc.title ?? ''
      if (!isUnplanned(doc)) return refuse(req, { text: unplannedRefused.notUnplanned, params: { title } })
      const others = await refuseOthers(req, idOf(doc.organization))
      if (others !== null) return others
      if (doc.status !== 'retracted') {
        await req.payload.create({
          collection: 'as-run',
          data: payloadData<'as-run'>({
            placement: id,
            outcome: 'retracted',
            reason: say(unplannedText.why, localeOf(req)),
            organization: doc.organization,
          }),
          depth: 0,
          overrideAccess: false,
          user: req.user,
          req,
        })
      }
      return { ok: true, withdrawn: { id, title } }
    }),
  )
}
