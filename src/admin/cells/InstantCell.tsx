import type { DefaultServerCellComponentProps } from 'payload'

import { formatLocalDay, formatTimeOfDay } from '../../i18n/dates.ts'

/** An instant in local time, whatever the browser's own zone. */
export function InstantCell({ cellData }: DefaultServerCellComponentProps) {
  if (!cellData) return null
  const at = new Date(String(cellData)).getTime()
  return (
    <time dateTime={new Date(at).toISOString()} className="dk-instant">
      {formatLocalDay(at)} {formatTimeOfDay(at)}
    </time>
  )
}
