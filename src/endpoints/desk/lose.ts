import { losePlacement, type Loss } from '../../operations/losePlacement.ts'
import { proposeForPlacement } from '../../operations/proposeSlots.ts'
import { deskAct } from './acts.ts'
import { placing, theId, theOutcome, words } from './asked.ts'

const fields = { id: theId, outcome: theOutcome, reason: words, expectedUpdatedAt: placing.expectedUpdatedAt }

/** POST /api/desk/lose `{ id, outcome, reason }`: appends what happened; answers with where it can be made good. */
export const loseEndpoint = deskAct<Loss>('lose', fields, ['id', 'outcome', 'reason'], async (req, loss, now) => {
  const lost = await losePlacement(req, loss, now)
  return lost.ok ? { ...lost, proposals: await proposeForPlacement(req, String(loss.id), now) } : lost
})
