import type { DefaultServerCellComponentProps } from 'payload'

import { dueWords } from '../../i18n/deadline.ts'

/** A deadline as people say it: the last day in time. */
export function DueCell({ cellData }: DefaultServerCellComponentProps) {
  return typeof cellData === 'string' ? <span className="dk-instant">{dueWords(new Date(cellData).getTime())}</span> : null
}
