import type { Account } from './accounts.ts'
import { append, type Groups } from './groups.ts'
import { windowsFrom, type Windows } from './holding.ts'
import { identifier, type Identity } from './identity.ts'
import { obligorsOf, openWindowsOf, owedWindowsOf, validityOf, type OpenWindow } from './obligations.ts'
import { primeTimesOf, qualityOf } from './quality.ts'
import { compareText } from './order.ts'
import { startOfDay } from './time.ts'
import { JOINT, type Commitment, type Facts, type Span, type Waiver } from './types.ts'
import type { Pardons } from './verdicts.ts'

/** Every account of the facts, sorted by commitment, then obligor, in code-unit order. Placements play no part. */
export function accountsOf(facts: Omit<Facts, 'placements'>): Account[] {
  const organizations = new Map(facts.organizations.map((organization) => [organization.id, organization]))
  const identityOf = identifier(facts.channels)
  const primeTimes = primeTimesOf(facts.channels)
  const holidays = [...new Set(facts.holidays)].map(startOfDay)
  const waiversOf = waiverFinder(facts)
  const openWindows = sharedWindows()

  return facts.commitments
    .flatMap((commitment) => {
      const windowsIn = windowsByValidity(commitment, openWindows(commitment))
      const kind = identityOf(commitment.match)
      const quality = qualityOf(commitment, primeTimes)
      return obligorsOf(commitment).map((obligor): Account => {
        const windows = windowsIn(validityOf(commitment, organizations.get(obligor)))
        return {
          commitment,
          obligor,
          organizations: new Set(obligor === JOINT ? commitment.obligors : [obligor]),
          windows,
          kind,
          identity: answering(kind, windows),
          quality,
          pardons: {
            waivers: waiversOf(commitment.id, obligor),
            holidays,
            excuseWhenHolidays: commitment.excuseWhenHolidays,
          },
        }
      })
    })
    .sort(inOrder)
}

/** Where answers are owed, identity asks for the name of a window as well (§4). */
const answering = (kind: Identity, { answered }: Windows): Identity =>
  answered === null ? kind : (placement) => kind(placement) && answered(placement) >= 0

function inOrder(a: Account, b: Account): number {
  return compareText(a.commitment.id, b.commitment.id) || compareText(a.obligor, b.obligor)
}

/** Many commitments open the same windows: each distinct set of rules is expanded once. */
function sharedWindows(): (commitment: Commitment) => readonly OpenWindow[] {
  const known = new Map<string, readonly OpenWindow[]>()
  return (commitment) => {
    const key = JSON.stringify([commitment.windows, commitment.validFrom, commitment.validTo])
    const windows = known.get(key) ?? openWindowsOf(commitment)
    known.set(key, windows)
    return windows
  }
}

/** Most obligors are there throughout, so they owe in the very same windows. */
function windowsByValidity(commitment: Commitment, open: readonly OpenWindow[]): (validity: Span) => Windows {
  const known = new Map<string, Windows>()
  return (validity) => {
    const key = `${validity.start} ${validity.end}`
    const windows = known.get(key) ?? windowsFrom(commitment, owedWindowsOf(commitment, open, validity))
    known.set(key, windows)
    return windows
  }
}

/** The waivers of a commitment that name an obligor or nobody in particular (§6, 3). */
function waiverFinder({ waivers }: Pick<Facts, 'waivers'>): (commitment: string, obligor: string) => Pardons['waivers'] {
  const byCommitment: Groups<string, Waiver> = new Map()
  for (const waiver of waivers) append(byCommitment, waiver.commitment, waiver)
  return (commitment, obligor) =>
    (byCommitment.get(commitment) ?? [])
      .filter((waiver) => waiver.obligor === null || waiver.obligor === obligor)
      .map(({ from, to, label }) => ({ start: startOfDay(from), end: startOfDay(to), label }))
}
