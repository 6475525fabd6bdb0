/** What an edit of a series would do, as the wire has it. */
export interface Preview {
  changes: PreviewLine[]
  kept: PreviewLine[]
  refused: PreviewLine[]
}

export interface PreviewLine {
  placement: string | null
  title: string
  from: { start: string } | null
  to: { start: string } | null
  text: string
}
