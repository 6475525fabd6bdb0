'use client'

import { useRouter, useSearchParams } from 'next/navigation.js'
import { useMemo, useTransition } from 'react'

import { addressQuery, cellParam, matrixParamsIn, withChoice, type CellAddress, type MatrixParams } from './params.ts'

/** What is looked at, as the address has it: every choice is a step that the browser's own button takes back. */
export function useMatrixAddress() {
  const search = useSearchParams()
  const router = useRouter()
  const [isOpening, startOpening] = useTransition()
  const params = useMemo(() => matrixParamsIn(new URLSearchParams(search?.toString() ?? '')), [search])
  const addressOf = (next: MatrixParams): string => `${window.location.pathname}${addressQuery(next)}`
  return {
    params,
    isOpening,
    /** Shows something else; the page itself need not be asked for anew. */
    choose: (change: MatrixParams): void => window.history.pushState(null, '', addressOf(withChoice(params, change))),
    /** Shows a view as it was saved. */
    show: (query: string): void =>
      window.history.pushState(null, '', addressOf(withChoice(matrixParamsIn(new URLSearchParams(query)), {}))),
    close: (): void => window.history.pushState(null, '', addressOf(withChoice(params, {}))),
    /** The server draws what stands beside the matrix. */
    open: (cell: CellAddress): void => {
      const next = { ...withChoice(params, {}), cell: cellParam(cell) }
      startOpening(() => router.push(addressOf(next), { scroll: false }))
    },
  }
}
