'use client'

import { useEffect } from 'react'

import type { ViewScope } from '../../access/scope.ts'
import { matrixText as text } from '../../i18n/matrix.ts'
import type { MatrixAnswer } from '../../operations/record/readMatrix.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { useAnswer, type Reading } from '../useAnswer.ts'
import { endpointQuery, type MatrixParams } from './params.ts'

export interface MatrixReadingState extends Reading<MatrixAnswer> {
  readonly query: string
}

/** The matrix that an address asks for, asked again whenever that changes. */
export function useMatrix(
  params: MatrixParams,
  { api, scope, locale }: { api: string; scope: ViewScope | null; locale: Locale },
): MatrixReadingState {
  const query = [endpointQuery(params), ...(scope === null ? [] : [`scope=${scope}`])].filter(Boolean).join('&')
  const reading = useAnswer<MatrixAnswer>(`${api}/record/matrix?${query}`, pick(text.failed, locale))
  const { again } = reading
  // Who comes back from where something was put right sees it.
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') again()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [again])
  return { ...reading, query }
}
