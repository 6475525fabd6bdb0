import { setImmediate as othersFirst } from 'node:timers/promises'

import type { Payload } from 'payload'

import { CHAIN_START, checkChain, headOf, sameHead, signingKeyOf, type Head, type Signed } from '../../rules/auditLog/chain.ts'
import type { LogFault } from '../../rules/auditLog/fault.ts'
import type { GivenHead } from '../../reports/auditHead.ts'
import { wrongGuards } from '../../database/appendOnlyTables.ts'
import { strayVersions, wrongVersionsOf } from '../../journal/checkVersions.ts'
import { readAnchor } from '../../store/auditAnchor.ts'
import { digestUpTo, firstSigned, lastLink, linkAt, linksAfter, rowsUpTo } from '../../store/auditLog.ts'

export interface LogCheck {
  /** How far the log is whole. */
  head: Head
  faults: LogFault[]
}

/**
 * Holds the whole log against its chain, its signatures and the anchor outside of the database, a page
 * at a time while others write, and against a head that somebody kept. Writes nothing.
 */
export async function verifyAuditLog(payload: Payload, given: GivenHead | null = null): Promise<LogCheck> {
  // Read first: the log may grow beyond it meanwhile, and can never be shorter.
  const read = await readAnchor(payload)
  const anchor = read === 'unreadable' ? null : read
  const faults: LogFault[] = anchor === null ? [{ kind: 'noAnchor', seq: null }] : []
  const accepted = anchor?.accepted ?? null
  if (accepted !== null) {
    const { rows, digest } = await digestUpTo(payload, accepted.seq)
    if (rows !== accepted.rows || digest !== accepted.digest) faults.push({ kind: 'accepted', seq: accepted.seq })
  }

  const start = accepted === null ? CHAIN_START : headOf(accepted)
  const signedAfter = anchor?.seq ?? ((await firstSigned(payload))?.seq ?? Infinity) - 1
  const { head, fault } = await walk(payload, start, { after: signedAfter, key: signingKeyOf(payload.secret) }, anchor)
  if (fault !== null) faults.push(fault)

  if (anchor !== null) {
    const end = (await lastLink({ payload }))?.seq ?? 0
    if (end < anchor.seq) faults.push({ kind: 'cut', seq: anchor.seq, more: end })
  }
  if (fault === null) {
    const stray = (await rowsUpTo(payload, head.seq)) - (accepted?.rows ?? 0) - (head.seq - start.seq)
    if (stray !== 0) faults.push({ kind: 'rows', seq: null, more: stray })
  }
  const strayFacts = await strayVersions(payload)
  if (strayFacts > 0) faults.push({ kind: 'strayFacts', seq: null, more: strayFacts })
  for (const name of await wrongGuards(payload)) faults.push({ kind: 'guard', seq: null, more: name })
  if (given !== null) faults.push(...(await heldAgainst(payload, given)))
  return { head, faults }
}

/** Follows the chain from a head to its end, or to the first link that is wrong. */
async function walk(payload: Payload, start: Head, signed: Signed, anchor: Head | null): Promise<{ head: Head; fault: LogFault | null }> {
  let head = start
  for (;;) {
    const links = await linksAfter(payload, head.seq)
    if (links.length === 0) return { head, fault: null }
    const fault = checkChain(links, head, signed)
    const whole = fault === null ? links : links.filter(({ seq }) => seq < fault.seq)
    const anchored = whole.find(({ seq }) => seq === anchor?.seq)
    if (anchored !== undefined && !sameHead(anchored, anchor!))
      return { head: headOf(anchored), fault: { kind: 'other', seq: anchored.seq } }
    head = headOf(whole.at(-1) ?? head)
    if (fault !== null) return { head, fault: { kind: fault.fault, seq: fault.seq } }
    const wrong = await wrongVersionsOf(payload, links)
    if (wrong !== null) return { head, fault: { kind: 'facts', seq: wrong } }
    await othersFirst()
  }
}

async function heldAgainst(payload: Payload, { seq, digits }: GivenHead): Promise<LogFault[]> {
  const link = seq === 0 ? CHAIN_START : await linkAt(payload, seq)
  if (link === null) return [{ kind: 'givenMissing', seq }]
  return link.hash.startsWith(digits) ? [] : [{ kind: 'givenOther', seq }]
}
