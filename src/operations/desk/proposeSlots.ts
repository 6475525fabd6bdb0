import type { PayloadRequest } from 'payload'

import { obligationKey, DAY, JOINT, rootFinder, type Commitment, type Instant, type Placement, isCurable } from '../../obligations/index.ts'
import { followersOf } from '../../rules/makegoodsInHand.ts'
import { securedIn } from '../../rules/proposals.ts'
import { liveLedger, type LiveLedger } from '../../ledger/liveLedger.ts'
import type { ProposedSlot } from '../../contracts/desk.ts'

import { findSlots, MAX_PROPOSALS } from './findSlots.ts'
import { newPlacementFor } from './newPlacementFor.ts'

/** What an obligation asks a new placement to be: in a window that is open, or as the makegood of what was lost in it. */
export async function proposeForObligation(req: PayloadRequest, key: string, now: Instant): Promise<ProposedSlot[]> {
  const live = await liveLedger(req.payload, now)
  const verdict = live.verdicts(now).get(key)
  const commitment = live.terms.facts.commitments.find(({ id }) => id === verdict?.commitment)
  if (verdict === undefined || commitment === undefined) return []
  if (now < verdict.due) {
    const pattern = await newPlacementFor(req, live, commitment, verdict)
    const wanted = new Map([[key, { secured: securedIn(verdict), deadline: verdict.due }]])
    const organizations = verdict.obligor === JOINT ? commitment.obligors : [verdict.obligor]
    return findSlots(req, live, { pattern, organizations, commitments: [commitment], wanted, from: verdict.windowStart }, now)
  }
  const lost = verdict.excluded.flatMap(({ id }) => live.placement(id) ?? [])
  const found: ProposedSlot[] = []
  for (const each of lost) found.push(...(await proposeMakegoods(req, live, each, now)))
  return found
    .filter(({ cures }) => cures.includes(key))
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .slice(0, MAX_PROPOSALS)
}

/** Where a lost placement could be made good, for each commitment that it served. */
export async function proposeForPlacement(req: PayloadRequest, id: string, now: Instant): Promise<ProposedSlot[]> {
  const live = await liveLedger(req.payload, now)
  const lost = live.placement(id)
  return lost === null ? [] : proposeMakegoods(req, live, lost, now)
}

async function proposeMakegoods(req: PayloadRequest, live: LiveLedger, lost: Placement, now: Instant): Promise<ProposedSlot[]> {
  if (!isCurable(lost.status)) return []
  const rootOf = rootFinder({ get: (id) => live.placement(id) ?? undefined })
  // A chain that leads to nothing begins with what was lost.
  const root = rootOf(lost) ?? lost
  const followers = new Set(followersOf(root.id, live).map(({ id }) => id))
  const commitments: Commitment[] = []
  const wanted = new Map<string, { secured: number; deadline: Instant }>()
  let from = root.plannedStart
  for (const verdict of live.would(lost, lost, now)) {
    const commitment = live.terms.facts.commitments.find(({ id }) => id === verdict.commitment)
    const holdsRoot = verdict.windowStart <= root.plannedStart && root.plannedStart < verdict.windowEnd
    const inHand = live.makegoodsInHand(verdict, now)
    if (commitment === undefined || !holdsRoot || securedIn(verdict) + inHand.amount >= verdict.target) continue
    // What it lost has its makegood: another would not count.
    if ([...verdict.cures, ...verdict.hoped, ...inHand.ids].some((id) => followers.has(id))) continue
    const reach = (commitment.makegood?.withinDays ?? 0) * DAY
    commitments.push(commitment)
    from = Math.min(from, verdict.windowStart, root.plannedStart - reach)
    wanted.set(obligationKey(verdict), { secured: securedIn(verdict), deadline: Math.max(root.plannedStart + reach, verdict.windowEnd) })
  }
  const pattern: Placement = { ...lost, id: 'new', status: 'confirmed', actualStart: null, actualSeconds: null, makegoodFor: lost.id }
  return findSlots(req, live, { pattern, organizations: [lost.organization], commitments, wanted, from }, now)
}
