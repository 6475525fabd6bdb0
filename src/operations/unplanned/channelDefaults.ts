import type { Medium } from '../../documents/mediums.ts'
import type { Id } from '../../documents/ids.ts'
import { usualSeconds } from '../../rules/unplanned.ts'
import type { LiveLedger } from '../../ledger/liveLedger.ts'

/** How things are on a channel: as most have been there, or on channels of its kind, or else as a clause asks. */
export function channelDefaults(live: LiveLedger, { id, medium }: { id: Id; medium: string }): { form: string | null; seconds: number } {
  const { commitments, channels } = live.terms.facts
  const custom = live.usualOn([String(id)]) ?? live.usualOn(channels.filter((one) => one.medium === medium).map((one) => one.id))
  const asked = commitments.find(
    ({ match }) => match.forms.length > 0 && (match.channels.includes(String(id)) || match.media.includes(medium)),
  )
  return { form: custom?.form ?? asked?.match.forms[0] ?? null, seconds: custom?.seconds ?? usualSeconds(medium as Medium) }
}
