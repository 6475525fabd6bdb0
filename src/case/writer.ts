import { formatInstant, localDateOf, type Instant, type Verdict } from '../obligations/index.ts'

/** How many rows are put into one piece of text, so that no text outgrows what the platform allows. */
const ROWS_PER_PIECE = 1_000

/** The verdicts as the JSON of quota-semantics §7, in pieces to be written one after another. */
export function* writeVerdicts(
  asOf: Instant, verdicts: readonly Verdict[], unmatched: readonly string[],
): Generator<string, void, undefined> {
  yield `{"asOf":${JSON.stringify(formatInstant(asOf))},"unmatched":${JSON.stringify(unmatched)},"obligations":[`
  for (let start = 0; start < verdicts.length; start += ROWS_PER_PIECE) {
    const rows = verdicts.slice(start, start + ROWS_PER_PIECE).map((verdict) => JSON.stringify(rowOf(verdict)))
    yield `${start === 0 ? '' : ','}\n${rows.join(',\n')}`
  }
  yield '\n]}\n'
}

function rowOf(verdict: Verdict): object {
  return {
    commitment: verdict.commitment,
    obligor: verdict.obligor,
    label: verdict.label,
    occurrence: localDateOf(verdict.occurrence),
    windowStart: formatInstant(verdict.windowStart),
    windowEnd: formatInstant(verdict.windowEnd),
    due: formatInstant(verdict.due),
    status: verdict.status,
    target: verdict.target,
    delivered: verdict.delivered,
    cured: verdict.cured,
    expected: verdict.expected,
    expectedCure: verdict.expectedCure,
    tentative: verdict.tentative,
    unverified: verdict.unverified,
    shortfall: verdict.shortfall,
    curableUntil: verdict.curableUntil === null ? null : formatInstant(verdict.curableUntil),
    counted: verdict.counted,
    cures: verdict.cures,
    excluded: verdict.excluded,
  }
}
