/** What an edit of a series would do, as the wire has it. */
export interface SeriesPreview {
  /** What applying it must name: another schedule since then is refused. */
  version?: string
  /** When it divides the series: what both halves are called. */
  names?: { ended: string; goesOn: string } | null
  changes: SeriesLine[]
  kept: SeriesLine[]
  refused: SeriesLine[]
}

export interface SeriesLine {
  placement: string | null
  from: { start: string } | null
  to: { start: string } | null
  text: string
}
