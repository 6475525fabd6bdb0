import type { Text } from '../../platform/text.ts'

/** A cell that was not understood: where it stands (counted from 1, as sheets do), what it says, what was expected. */
export interface CellFault {
  row: number
  column: string
  found: string
  expected: Text
}
