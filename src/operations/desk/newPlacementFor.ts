import type { PayloadRequest } from 'payload'

import { actsFor, personOf } from '../../access/roles.ts'
import { idOf, idsOf } from '../../documents/ids.ts'
import { JOINT, localDateOf, type Commitment, type Placement, type Verdict } from '../../obligations/index.ts'
import { readAll, toStoredId } from '../../database/read.ts'
import type { LiveLedger } from '../../ledger/liveLedger.ts'

/** Where nothing says how long. */
const USUAL_SECONDS = 900

/** A new placement of the kind that a commitment asks for; null when nothing says in which form. */
export async function newPlacementFor(
  req: PayloadRequest,
  live: LiveLedger,
  commitment: Commitment,
  { obligor, target, occurrence, label }: Verdict,
): Promise<Placement | null> {
  const { match, minSecondsEach, measure, obligors } = commitment
  const [programme] =
    match.programmes.length === 0
      ? []
      : await readAll({ payload: req.payload }, 'programmes', {
          where: { id: { in: match.programmes.map((id) => toStoredId(req.payload, id)) } },
        })
  const person = personOf(req.user)
  const organization = obligor === JOINT ? (obligors.find((id) => actsFor(person, id)) ?? obligors[0]!) : obligor
  const form = match.forms[0] ?? (programme ? String(idOf(programme.form)) : live.usualForm(organization))
  if (form === null) return null
  const ofProgramme = idsOf(programme?.themes).map(String)
  return {
    id: 'new',
    organization,
    channel: '',
    form,
    programme: programme ? String(programme.id) : null,
    themes: match.themes.length === 0 || match.themes.some((id) => ofProgramme.includes(id)) ? ofProgramme : [match.themes[0]!],
    contentId: null,
    rerun: false,
    status: 'confirmed',
    plannedStart: 0,
    plannedSeconds: Math.max(
      minSecondsEach ?? 0,
      programme?.seconds ?? (measure.kind === 'seconds' ? Math.min(target, USUAL_SECONDS) : (minSecondsEach ?? USUAL_SECONDS)),
    ),
    actualStart: null,
    actualSeconds: null,
    makegoodFor: null,
    answers: commitment.answers === null ? null : { start: localDateOf(occurrence), label },
  }
}
