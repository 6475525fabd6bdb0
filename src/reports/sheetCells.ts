import type { Cell, CellObject } from 'write-excel-file/node'

import { plain } from './plainText.ts'

/** What a cell holds at most. */
const MAX_CELL_LENGTH = 32_767

/** Text that stays text: a title that begins with = is no formula, since its cell is declared to be a string. */
export const textCell = (text: string | null, more: CellObject = {}): Cell =>
  text === null || text === ''
    ? null
    : {
        value: plain(text).slice(0, MAX_CELL_LENGTH),
        type: String,
        alignVertical: 'top',
        wrap: true,
        ...more,
      }
