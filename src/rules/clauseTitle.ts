const MAX_TITLE_LENGTH = 90

/** A short title from a clause: the name the context quotes, if any, and the first words of the clause. */
export function titleOf(clause: string, context?: string | null): string {
  const named = /“([^”]+)”/.exec(context ?? '')?.[1]
  const whole = `${named ? `“${named}”: ` : ''}${clause.trim().replace(/\s+/g, ' ')}`.replace(/[.;,]+$/, '')
  const title = whole.charAt(0).toLocaleUpperCase('vi') + whole.slice(1)
  return title.length <= MAX_TITLE_LENGTH ? title : `${title.slice(0, MAX_TITLE_LENGTH).replace(/[\s,;:]+\S*$/, '')}…`
}
