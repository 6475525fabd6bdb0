import { formatInstant, localDateOf, type Instant, type Verdict } from '../../obligations/index.ts'

/** How many rows are put into one piece of text, so that no text outgrows what the platform allows. */
const ROWS_PER_PIECE = 1_000

/** The verdicts as the JSON of quota-semantics §7, in pieces to be written one after another. */
export function* writeVerdicts(
  asOf: Instant,
  verdicts: readonly Verdict[],
  unmatched: readonly string[],
): Generator<string, void, undefined> {
  yield `{"asOf":${JSON.stringify(formatInstant(asOf))},"unmatched":${JSON.stringify(unmatched)},"obligations":[`
  yield* listed(verdicts, rowOf)
  yield '\n]}\n'
}

/** The entries of a JSON list, each on a line of its own. */
export function* listed<Row>(rows: readonly Row[], shown: (row: Row) => object): Generator<string, void, undefined> {
  for (let start = 0; start < rows.length; start += ROWS_PER_PIECE) {
    const some = rows.slice(start, start + ROWS_PER_PIECE).map((row) => JSON.stringify(shown(row)))
    yield `${start === 0 ? '' : ','}\n${some.join(',\n')}`
  }
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
