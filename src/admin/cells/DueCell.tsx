import type { DefaultServerCellComponentProps } from 'payload'

import { dueWords, lastDayWords } from '../../i18n/deadline.ts'

/** A deadline as people say it: the last day in time. */
export function DueCell({ cellData }: DefaultServerCellComponentProps) {
  return typeof cellData === 'string' ? <span className="dk-instant">{dueWords(new Date(cellData).getTime())}</span> : null
}

/** Until when something can be made good. */
export function CureUntilCell({ cellData }: DefaultServerCellComponentProps) {
  return typeof cellData === 'string' ? <span className="dk-instant">{lastDayWords(new Date(cellData).getTime())}</span> : null
}
