/** A second opinion: the verdicts of a valid case file from the text of quota-semantics alone, slow and literal. */
import { DAY_MS, midnight, parseDay, parseInstant, printInstant } from './calendar.ts'
import type { Instant } from './calendar.ts'
import type { CaseFile, CommitmentJson, PlacementJson, VerdictRow, VerdictStatus, Verdicts } from './case-file.ts'
import { curesOf, isCurable } from './cures.ts'
import type { Cure } from './cures.ts'
import { holds, obligationsOf, obligorsOf } from './obligations.ts'
import type { Obligation } from './obligations.ts'
import { compareText, hasIdentity, isOfTheKind, standingsOf } from './standing.ts'
import type { Class, Standing } from './standing.ts'

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

function isWaived(file: CaseFile, commitment: CommitmentJson, obligor: string, obligation: Obligation): boolean {
  return (file.waivers ?? []).some(
    (waiver) =>
      waiver.commitment === commitment.id &&
      (waiver.obligor == null || waiver.obligor === obligor) &&
      (waiver.label == null || waiver.label === obligation.label) &&
      holds({ start: midnight(parseDay(waiver.from)), end: midnight(parseDay(waiver.to)) }, obligation.start),
  )
}

function isExcused(file: CaseFile, commitment: CommitmentJson, obligation: Obligation): boolean {
  if (commitment.excuseWhenHolidays == null) return false
  const distinct = new Set(file.holidays ?? [])
  return [...distinct].filter((day) => holds(obligation, midnight(parseDay(day)))).length >= commitment.excuseWhenHolidays
}

/** The open roots' deadlines, latest first, up to the one at which their worth covers the shortfall; null when it never does. */
function lastChance(roots: { deadline: Instant; worth: number }[], shortfall: number): Instant | null {
  let covered = 0
  for (const { deadline, worth } of [...roots].sort((a, b) => b.deadline - a.deadline)) {
    covered += worth
    if (covered >= shortfall) return deadline
  }
  return null
}

interface Scene {
  file: CaseFile
  commitment: CommitmentJson
  obligor: string
  obligations: Obligation[]
  standings: Standing[]
  cures: Cure[]
}

function openRoots(
  { file, commitment, obligor, obligations, cures }: Scene,
  obligation: Obligation,
): { deadline: Instant; worth: number }[] {
  const { makegood } = commitment
  if (!makegood) return []
  const asOf = parseInstant(file.asOf)
  const hasDeliveredCure = (root: PlacementJson) => cures.some((cure) => cure.root.id === root.id && cure.by.class === 'delivered')
  return file.placements
    .filter((placement) => isCurable(placement) && placement.makegoodFor == null)
    .filter((placement) => hasIdentity(file, commitment, obligor, obligations, placement))
    .filter((placement) => holds(obligation, parseInstant(placement.plannedStart)) && !hasDeliveredCure(placement))
    .map((placement) => ({
      deadline: parseInstant(placement.plannedStart) + makegood.withinDays * DAY_MS,
      worth: commitment.measure.kind === 'count' ? 1 : placement.plannedSeconds,
    }))
    .filter(({ deadline }) => asOf <= deadline)
}

function judgeObligation(scene: Scene, obligation: Obligation): VerdictRow {
  const { file, commitment, obligor, standings, cures } = scene
  const asOf = parseInstant(file.asOf)
  const { target } = obligation
  const isCure = (standing: Standing) => cures.some((cure) => cure.by === standing)
  const here = standings.filter((standing) => standing.obligations.includes(obligation))
  const ordinary = here.filter((standing) => standing.reason === null && !isCure(standing))
  const curing = cures.filter((cure) => holds(obligation, parseInstant(cure.root.plannedStart))).map((cure) => cure.by)
  const of = (list: Standing[], wanted: Class) => list.filter((standing) => standing.class === wanted)
  const worth = (list: Standing[]) => sum(list.map((standing) => (commitment.measure.kind === 'count' ? 1 : standing.seconds)))
  const ids = (list: Standing[]) => list.map((standing) => standing.placement.id).sort(compareText)

  const delivered = worth(of(ordinary, 'delivered'))
  const cured = worth(of(curing, 'delivered'))
  const expected = worth(of(ordinary, 'expected'))
  const expectedCure = worth(of(curing, 'expected'))
  const tentative = worth(of(ordinary, 'tentative'))
  const unverified = worth(of(ordinary, 'unverified'))
  const shortfall = Math.max(0, target - delivered - cured)
  const chance = lastChance(openRoots(scene, obligation), shortfall)

  const status = ((): VerdictStatus => {
    if (delivered >= target) return 'met'
    if (delivered + cured >= target) return 'madeGood'
    if (isWaived(file, commitment, obligor, obligation)) return 'waived'
    if (isExcused(file, commitment, obligation)) return 'excused'
    const begins = commitment.answers ? Math.min(obligation.end, obligation.due - 7 * DAY_MS) : obligation.start
    if (asOf < begins) return 'upcoming'
    if (asOf < obligation.due) {
      const secured = delivered + cured + expected + expectedCure
      if (secured >= target) return 'onTrack'
      return secured + unverified >= target ? 'unverified' : 'atRisk'
    }
    if (delivered + cured + unverified >= target) return 'unverified'
    return chance === null ? 'short' : 'curable'
  })()

  return {
    commitment: commitment.id,
    obligor,
    label: obligation.label,
    occurrence: obligation.occurrence,
    windowStart: printInstant(obligation.start),
    windowEnd: printInstant(obligation.end),
    due: printInstant(obligation.due),
    status,
    target,
    delivered,
    cured,
    expected,
    expectedCure,
    tentative,
    unverified,
    shortfall,
    curableUntil: status === 'curable' && chance !== null ? printInstant(chance) : null,
    counted: ids(of(ordinary, 'delivered')),
    cures: ids(of(curing, 'delivered')),
    excluded: here
      .flatMap(({ placement, reason }) => (reason === null ? [] : [{ id: placement.id, reason }]))
      .sort((a, b) => compareText(a.id, b.id)),
  }
}

function compareRows(a: VerdictRow, b: VerdictRow): number {
  return (
    compareText(a.commitment, b.commitment) ||
    compareText(a.obligor, b.obligor) ||
    parseInstant(a.windowStart) - parseInstant(b.windowStart) ||
    parseInstant(a.windowEnd) - parseInstant(b.windowEnd) ||
    Number(a.label !== null) - Number(b.label !== null) ||
    compareText(a.label ?? '', b.label ?? '') ||
    a.target - b.target ||
    // The page stops here; rows that are alike so far can differ in this alone.
    compareText(a.occurrence, b.occurrence)
  )
}

/** Placements that say what they answer, to commitments that ask for it, and answer nothing that is owed. */
function unmatchedAnswers(file: CaseFile): string[] {
  const accounts = file.commitments
    .filter(({ answers }) => answers)
    .flatMap((commitment) =>
      obligorsOf(commitment).map((obligor) => ({ commitment, obligor, obligations: obligationsOf(file, commitment, obligor) })),
    )
  return file.placements
    .filter(({ answers }) => answers)
    .filter((placement) => accounts.some(({ commitment, obligor }) => isOfTheKind(file, commitment, obligor, placement)))
    .filter(
      (placement) =>
        !accounts.some(({ commitment, obligor, obligations }) => hasIdentity(file, commitment, obligor, obligations, placement)),
    )
    .map(({ id }) => id)
    .sort(compareText)
}

/** Judges a case file in the shape of quota-semantics §7. The file must be valid: nothing is checked. */
export function judgeByThePage(caseFile: unknown): Verdicts {
  const file = caseFile as CaseFile
  const rows = file.commitments.flatMap((commitment) =>
    obligorsOf(commitment).flatMap((obligor) => {
      const obligations = obligationsOf(file, commitment, obligor)
      const standings = standingsOf(file, commitment, obligor, obligations)
      const scene = { file, commitment, obligor, obligations, standings, cures: curesOf(file, commitment, obligor, obligations, standings) }
      return obligations.map((obligation) => judgeObligation(scene, obligation))
    }),
  )
  return { asOf: printInstant(parseInstant(file.asOf)), unmatched: unmatchedAnswers(file), obligations: rows.sort(compareRows) }
}
