import type { Condition } from '../links.ts'

/** By what the log is narrowed; blank: by nothing. */
export interface LogFilter {
  action: string
  subject: string
}

/** The filter that the address of the list holds, wherever in its conditions it stands. */
export function filterIn(search: string): LogFilter {
  const asked = [...new URLSearchParams(search)]
  const of = (field: keyof LogFilter): string =>
    asked.find(([name]) => name.startsWith('where') && name.endsWith(`[${field}][equals]`))?.[1] ?? ''
  return { action: of('action'), subject: of('subject') }
}

export const conditionsFor = (filter: LogFilter): Condition[] =>
  (['action', 'subject'] as const).flatMap((field): Condition[] => (filter[field] === '' ? [] : [[field, 'equals', filter[field]]]))
