import type { Account, Excuses } from './account.ts'
import { append, type Groups } from './groups.ts'
import { indexWindows, type WindowIndex } from './windowIndex.ts'
import { identityTests, type Identity } from './identity.ts'
import { obligorsOf, openWindowsOf, owedWindowsOf, validityOf, type OpenWindow } from './obligations.ts'
import { primeTimesOf, qualityOf } from './quality.ts'
import { compareText } from './order.ts'
import { startOfDay } from './time.ts'
import type { Commitment, Facts, Waiver } from './facts.ts'
import type { Span } from './spans.ts'
import { JOINT } from './verdictTypes.ts'

/** Every account of the facts, sorted by commitment, then obligor, in code-unit order. Placements play no part. */
export function buildAccounts(facts: Omit<Facts, 'placements'>): Account[] {
  const organizations = new Map(facts.organizations.map((organization) => [organization.id, organization]))
  const identityOf = identityTests(facts.channels)
  const primeTimes = primeTimesOf(facts.channels)
  const holidays = [...new Set(facts.holidays)].map(startOfDay)
  const waiversOf = waiverFinder(facts)
  const openWindows = sharedWindows()

  return facts.commitments
    .flatMap((commitment) => {
      const windowsIn = windowsByValidity(commitment, openWindows(commitment))
      const matches = identityOf(commitment.match)
      const quality = qualityOf(commitment, primeTimes)
      return obligorsOf(commitment).map((obligor): Account => {
        const windows = windowsIn(validityOf(commitment, organizations.get(obligor)))
        return {
          commitment,
          obligor,
          organizations: new Set(obligor === JOINT ? commitment.obligors : [obligor]),
          windows,
          matches,
          identity: answering(matches, windows),
          quality,
          excuses: {
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
const answering = (matches: Identity, { answeredPlace }: WindowIndex): Identity =>
  answeredPlace === null ? matches : (placement) => matches(placement) && answeredPlace(placement) >= 0

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
function windowsByValidity(commitment: Commitment, open: readonly OpenWindow[]): (validity: Span) => WindowIndex {
  const known = new Map<string, WindowIndex>()
  return (validity) => {
    const key = `${validity.start} ${validity.end}`
    const windows = known.get(key) ?? indexWindows(commitment, owedWindowsOf(commitment, open, validity))
    known.set(key, windows)
    return windows
  }
}

/** The waivers of a commitment that name an obligor or nobody in particular (§6, 3). */
function waiverFinder({ waivers }: Pick<Facts, 'waivers'>): (commitment: string, obligor: string) => Excuses['waivers'] {
  const byCommitment: Groups<string, Waiver> = new Map()
  for (const waiver of waivers) append(byCommitment, waiver.commitment, waiver)
  return (commitment, obligor) =>
    (byCommitment.get(commitment) ?? [])
      .filter((waiver) => waiver.obligor === null || waiver.obligor === obligor)
      .map(({ from, to, label }) => ({ start: startOfDay(from), end: startOfDay(to), label }))
}
