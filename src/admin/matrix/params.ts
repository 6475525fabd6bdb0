/** What the address of the matrix keeps, and the endpoint is asked for: the same names. */
const asked = ['view', 'commitment', 'obligor', 'period', 'columns', 'plan', 'state', 'medium', 'asOf', 'knownAt'] as const
/** The cell that is open beside it, and of several obligations in it the one that is looked at. */
const opened = ['cell', 'one'] as const

export type MatrixParam = (typeof asked)[number] | (typeof opened)[number]
export type MatrixParams = Readonly<Partial<Record<MatrixParam, string>>>

const read = (search: URLSearchParams, names: readonly MatrixParam[]): MatrixParams =>
  Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])))

export const matrixParamsIn = (search: URLSearchParams): MatrixParams => read(search, [...asked, ...opened])

function written(params: MatrixParams, names: readonly MatrixParam[]): string {
  const query = new URLSearchParams(names.flatMap((name) => (params[name] ? [[name, params[name]]] : [])))
  // These need no escape in a query, and an address is read by people too.
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%7E', '~')
}

/** The query of an address, empty where nothing is chosen. */
export function addressQuery(params: MatrixParams): string {
  const query = written(params, [...asked, ...opened])
  return query === '' ? '' : `?${query}`
}

/** The query of an endpoint: what is shown, whatever is open beside it. */
export const endpointQuery = (params: MatrixParams): string => written(params, asked)

/** Something else is chosen: what was open is closed. */
export const withChoice = ({ cell: _, one: __, ...params }: MatrixParams, change: MatrixParams): MatrixParams => ({ ...params, ...change })

export interface CellAddress {
  readonly row: string
  readonly column: string
}

export const cellParam = ({ row, column }: CellAddress): string => `${row}~${column}`

export function cellFromParam(param: string): CellAddress | null {
  const at = param.indexOf('~')
  return at < 1 ? null : { row: param.slice(0, at), column: param.slice(at + 1) }
}
