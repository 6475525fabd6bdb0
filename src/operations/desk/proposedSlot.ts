import type { PayloadRequest } from 'payload'

import { instantToStore } from '../../documents/instants.ts'
import { spokenSeconds } from '../../i18n/amounts.ts'
import { deadlineWords } from '../../i18n/deadline.ts'
import { proposalWords } from '../../i18n/desk.ts'
import { andList } from '../../i18n/lists.ts'
import { say } from '../../platform/text.ts'
import { localeOf } from '../../platform/refusal.ts'
import type { Proposal } from '../../rules/proposals.ts'
import type { LiveLedger } from '../../ledger/liveLedger.ts'
import type { ProposedSlot } from '../../contracts/desk.ts'

/** A proposal as the desk offers it, with why, in the person's words. */
export function proposedSlot(
  req: PayloadRequest,
  live: LiveLedger,
  { slot, placement, cures, deadline }: Proposal,
  channels: ReadonlyMap<string, string>,
): ProposedSlot {
  const locale = localeOf(req)
  const titles = cures.map((key) => `“${live.terms.commitments.get(key.split(':')[0]!)?.title ?? ''}”`)
  const why = [
    slot === null
      ? say(proposalWords.freeTime, locale, { channel: channels.get(placement.channel) ?? '' })
      : proposalWords.emptySlot[locale],
    say(proposalWords.length, locale, { length: spokenSeconds(placement.plannedSeconds, locale) }),
    say(proposalWords.serves, locale, { commitments: andList([...new Set(titles)], locale) }),
    deadlineWords(deadline, locale),
  ]
  return {
    id: slot?.id ?? null,
    start: instantToStore(placement.plannedStart),
    seconds: placement.plannedSeconds,
    channel: placement.channel,
    programme: placement.programme,
    form: placement.form,
    themes: placement.themes,
    organization: placement.organization,
    makegoodFor: placement.makegoodFor,
    answers: placement.answers,
    deadline: instantToStore(deadline),
    cures,
    why: why.join('; '),
  }
}
