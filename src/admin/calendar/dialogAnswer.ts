import type { Refused } from '../ask.ts'

/** A dialog that stays until what it asks for is done, and is told why it is not. */
export interface DialogAnswer {
  refused: (why: Refused) => void
  done: () => void
}
