/**
 * What can be wrong with the audit log. Of the chain (see src/rules/auditLog/chain.ts): `gap`, `previous`, `hash`,
 * `signature`, `searchText`. `cut`: it ends before the anchor. `other`: another entry stands where the anchor
 * is. `noAnchor`: there is none, or it cannot be read. `rows`: there are rows that are no entry. `accepted`:
 * what was accepted once has changed. `guard`: a trigger is not as it should be. `facts`: the versions of facts that an act wrote are
 * not as its entry says. `strayFacts`: there are versions of no act. `givenMissing`,
 * `givenOther`: a head that somebody kept is not in the log, or another entry stands there.
 */
export const logFaultKinds = [
  'gap',
  'previous',
  'hash',
  'signature',
  'searchText',
  'cut',
  'other',
  'noAnchor',
  'rows',
  'accepted',
  'facts',
  'strayFacts',
  'guard',
  'givenMissing',
  'givenOther',
] as const
export type LogFaultKind = (typeof logFaultKinds)[number]

export interface LogFault {
  kind: LogFaultKind
  /** The number of the entry that is meant; null where none is. */
  seq: number | null
  /** What the words need beyond it: a trigger's name, where the log ends, how many rows. */
  more?: string | number
}
