import type { Channel, Match, Placement } from './types.ts'

export type Identity = (placement: Placement) => boolean

/**
 * Whether a placement is of the kind a commitment asks for; all conditions that are given must hold
 * (quota-semantics §4). Whose placement it is, is asked elsewhere: by organization.
 */
export function identityOf(match: Match, channels: ReadonlyMap<string, Channel>): Identity {
  const [media, ids, forms, programmes, themes] = [
    condition(match.media), condition(match.channels), condition(match.forms),
    condition(match.programmes), condition(match.themes),
  ]
  return (placement) =>
    (forms === null || forms.has(placement.form)) &&
    (programmes === null || (placement.programme !== null && programmes.has(placement.programme))) &&
    (ids === null || ids.has(placement.channel)) &&
    (media === null || media.has(channels.get(placement.channel)?.medium ?? '')) &&
    (themes === null || placement.themes.some((theme) => themes.has(theme)))
}

const condition = (allowed: readonly string[]): ReadonlySet<string> | null =>
  allowed.length === 0 ? null : new Set(allowed)
