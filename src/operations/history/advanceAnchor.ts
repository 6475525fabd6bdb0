import type { Payload } from 'payload'

import { CHAIN_START, checkChain, headOf, signingKeyOf } from '../../rules/auditLog/chain.ts'
import { readAnchor, writeAnchor } from '../../store/auditAnchor.ts'
import { firstSigned, lastLink, linksAfter } from '../../store/auditLog.ts'

/**
 * Sets the anchor of a log that has none: an empty one, or one that was written before there were
 * anchors, which is taken as it stands. Where links are signed there was an anchor, and it is missed.
 */
export async function setFirstAnchor(payload: Payload): Promise<void> {
  if ((await readAnchor(payload)) !== null || (await firstSigned(payload)) !== null) return
  const last = await lastLink({ payload })
  await writeAnchor(payload, { ...headOf(last ?? CHAIN_START), at: last?.at ?? null })
  if (last !== null) payload.logger.info({ seq: last.seq, hash: last.hash }, 'the audit log is anchored as it stands')
}

/** Carries the anchor on to the end of the log, as far as what follows it is whole and signed. */
export async function advanceAnchor(payload: Payload): Promise<void> {
  for (;;) {
    const anchor = await readAnchor(payload)
    if (anchor === null || anchor === 'unreadable') return
    const links = await linksAfter(payload, anchor.seq)
    const last = links.at(-1)
    if (last === undefined) return
    if (checkChain(links, anchor, { after: anchor.seq, key: signingKeyOf(payload.secret) }) !== null) return
    await writeAnchor(payload, { ...anchor, ...headOf(last), at: last.at })
  }
}

/** Work that is asked for while it is being done is done once more, for all who asked. */
function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  return () =>
    (next ??= running.then(() => {
      running = next!
      next = null
      return work()
    }))
}

/**
 * From here on a save returns when the anchor has come as far as what it wrote. The save stands whatever
 * becomes of the anchor: one that cannot be written stays behind, and the next save carries it on.
 */
export function anchorCommits(payload: Payload): void {
  const advance = coalesced(async () => {
    await advanceAnchor(payload).catch((err: unknown) => payload.logger.error({ err }, 'the anchor of the audit log could not be written'))
  })
  const { commitTransaction } = payload.db
  payload.db.commitTransaction = async function (id) {
    await commitTransaction.call(this, await id)
    await advance()
  }
}
