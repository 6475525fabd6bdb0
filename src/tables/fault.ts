import type { Text } from '../i18n/text.ts'

/** A cell that was not understood: where it stands (counted from 1, as sheets do), what it says, what was expected. */
export interface Fault {
  row: number
  column: string
  found: string
  expected: Text
}
