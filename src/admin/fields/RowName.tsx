'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'

import { dayFromStore } from '../../documents/days.ts'
import { formatDateTime, formatDay } from '../../i18n/dates.ts'
import { pick, type Text } from '../../platform/text.ts'
import { truncate } from '../../i18n/truncate.ts'
import { localeFrom } from '../language.ts'

interface RowNameProps {
  /** The fields of a row that name it, in order. */
  by: readonly string[]
  /** What a row is called that says nothing yet. */
  singular: Text
}

const MAX_LABEL_LENGTH = 90

/** A row of a list, named by what it says: “a) Tuyên truyền sâu rộng …” rather than “Dòng 01”. */
export function RowName({ by, singular }: RowNameProps) {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  const { i18n } = useTranslation()
  const said = by
    .map((name) => shown(data?.[name]))
    .filter(Boolean)
    .join(' ')
  return (
    <span>{said === '' ? `${pick(singular, localeFrom(i18n.language))} ${(rowNumber ?? 0) + 1}` : truncate(said, MAX_LABEL_LENGTH)}</span>
  )
}

/** A day is stored as noon; an instant as it is. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return value.trim()
  return value.endsWith('T12:00:00.000Z') ? formatDay(dayFromStore(value)) : formatDateTime(Date.parse(value))
}
