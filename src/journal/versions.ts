import { createHash } from 'node:crypto'

import type { Channel, Commitment, LocalDate, Organization, Placement, Waiver } from '../obligations/index.ts'
import { canonical } from '../rules/auditLog/chain.ts'

/** Each kind of fact as the journal keeps it: as the engine reads it, whole. */
export interface FactOfKind {
  organization: Organization
  channel: Channel
  holiday: LocalDate
  commitment: Commitment & {
    /** From which day on its plan is followed; null throughout. */
    readonly followedFrom: LocalDate | null
  }
  waiver: Waiver
  placement: Placement
}

export const factKinds = ['organization', 'channel', 'holiday', 'commitment', 'waiver', 'placement'] as const satisfies (keyof FactOfKind)[]
export type FactKind = (typeof factKinds)[number]

/** All kinds but placements: few, and made of several documents each. */
export const termKinds = factKinds.filter((kind) => kind !== 'placement')

/** A fact as it became: its canonical JSON, or null where it is gone. */
export interface FactVersion {
  readonly kind: FactKind
  readonly factId: string
  readonly fact: string | null
}

/** A fact by its kind and id, as text that no other fact has. */
export const keyOf = ({ kind, factId }: Pick<FactVersion, 'kind' | 'factId'>): string => `${kind} ${factId}`

export const factVersion = <Kind extends FactKind>(kind: Kind, factId: string, fact: FactOfKind[Kind]): FactVersion => ({
  kind,
  factId,
  fact: canonical(fact),
})

const inOrder = (one: FactVersion, other: FactVersion): number => (keyOf(one) < keyOf(other) ? -1 : 1)

/**
 * What an entry of the audit log says of the versions that its act wrote: how many, and the SHA-256 of them in the order
 * of kind and id. Null for none.
 */
export function digestOf(versions: readonly FactVersion[]): string | null {
  if (versions.length === 0) return null
  const hash = createHash('sha256')
  for (const { kind, factId, fact } of [...versions].sort(inOrder)) hash.update(`${canonical([kind, factId, fact])}\n`)
  return `${versions.length} ${hash.digest('hex')}`
}

/** The versions that carry what was known over into what is: changed facts, new ones, and those that are gone. */
export function versionsBetween(known: ReadonlyMap<string, FactVersion>, current: ReadonlyMap<string, FactVersion>): FactVersion[] {
  const changed = [...current.values()].filter((version) => known.get(keyOf(version))?.fact !== version.fact)
  const gone = [...known.values()].filter((version) => version.fact !== null && !current.has(keyOf(version)))
  return [...changed, ...gone.map(({ kind, factId }) => ({ kind, factId, fact: null }))]
}
