import type { DefaultServerCellComponentProps } from 'payload'

import { spanWords } from '../../i18n/spans.ts'

/** A window as the span it is, where a list would show its start alone. */
export function WindowCell({ rowData }: DefaultServerCellComponentProps) {
  const { windowStart, windowEnd } = rowData as { windowStart?: string; windowEnd?: string }
  if (!windowStart || !windowEnd) return null
  return <span className="dk-instant">{spanWords(new Date(windowStart).getTime(), new Date(windowEnd).getTime())}</span>
}
