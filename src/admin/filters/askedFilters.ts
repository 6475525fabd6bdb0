/** What an address asks of a page by these names; blank fields, as a form sends them, ask nothing. */
export function askedFilters<Name extends string>(
  search: Readonly<Record<string, string | string[] | undefined>> | undefined,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const asked: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = search?.[name]
    if (typeof value === 'string' && value !== '') asked[name] = value
  }
  return asked
}

/** The same as a query that a link carries on; empty for none. */
export const filterQuery = (asked: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams(Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
  return query === '' ? '' : `?${query}`
}
