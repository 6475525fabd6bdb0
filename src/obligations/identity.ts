import type { Channel, Match, Placement } from './facts.ts'

export type Identity = (placement: Placement) => boolean

/**
 * Makes the test whether a placement is of the kind a commitment asks for; all conditions that are
 * given must hold (quota-semantics §4). Whose placement it is, is asked elsewhere: by organization.
 */
export function identityTests(channels: readonly Channel[]): (match: Match) => Identity {
  const channelsIn = channelFinder(channels)
  return (match) => {
    const forms = condition(match.forms)
    const programmes = condition(match.programmes)
    const ids = condition(match.channels)
    const inMedia = match.media.length === 0 ? null : channelsIn(match.media)
    const themes = condition(match.themes)
    return (placement) =>
      (forms === null || forms.has(placement.form)) &&
      (programmes === null || (placement.programme !== null && programmes.has(placement.programme))) &&
      (ids === null || ids.has(placement.channel)) &&
      (themes === null || hasAny(themes, placement.themes)) &&
      (inMedia === null || inMedia.has(placement.channel))
  }
}

interface Condition {
  has(value: string): boolean
}

/** Up to this many values are found sooner by looking at each than by hashing. */
const FEW = 4

function condition(allowed: readonly string[]): Condition | null {
  const [only] = allowed
  if (only === undefined) return null
  if (allowed.length === 1) return { has: (value) => value === only }
  return allowed.length > FEW ? new Set(allowed) : { has: (value) => allowed.includes(value) }
}

function hasAny(allowed: Condition, values: readonly string[]): boolean {
  for (const value of values) if (allowed.has(value)) return true
  return false
}

/** The ids of the channels in some media; most commitments name the same media. */
function channelFinder(channels: readonly Channel[]): (media: readonly string[]) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  return (media) => {
    const key = JSON.stringify(media)
    const wanted = new Set(media)
    const found = known.get(key) ?? new Set(channels.filter(({ medium }) => wanted.has(medium)).map(({ id }) => id))
    known.set(key, found)
    return found
  }
}
