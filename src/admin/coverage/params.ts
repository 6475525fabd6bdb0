/** What the address of coverage keeps, and the endpoint is asked for: the same names. */
const asked = ['rows', 'columns', 'period', 'plan', 'body', 'asOf', 'knownAt'] as const

/** With the cell whose placements are shown beside the table. */
const kept = [...asked, 'cell'] as const
export type CoverageParam = (typeof kept)[number]
export type CoverageParams = Readonly<Partial<Record<CoverageParam, string>>>

export const coverageParamsIn = (search: URLSearchParams): CoverageParams =>
  Object.fromEntries(kept.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])))

function written(params: CoverageParams, names: readonly CoverageParam[]): string {
  const query = new URLSearchParams(names.flatMap((name) => (params[name] ? [[name, params[name]]] : [])))
  // These need no escape in a query, and an address is read by people too.
  return query.toString().replaceAll('%3A', ':').replaceAll('%7E', '~')
}

/** The query of the page's address, empty where nothing is chosen. */
export const coverageAddress = (params: CoverageParams): string => {
  const query = written(params, kept)
  return query === '' ? '' : `?${query}`
}

/** The query of the endpoint: what is shown, whatever is open beside it. */
export const coverageQueryOf = (params: CoverageParams): string => written(params, asked)

/** Something else is chosen: the cell that was open is closed. */
export const withCoverageChoice = ({ cell: _, ...params }: CoverageParams, change: CoverageParams): CoverageParams => ({
  ...params,
  ...change,
})
