'use client'

import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { scopePreference, type ViewScope } from '../../access/scope.ts'

/** One's own or everybody's, remembered for this page and all others. */
export function useKeptScope(given: ViewScope | null) {
  const { setPreference } = usePreferences()
  const [scope, setScope] = useState(given)
  useEffect(() => setScope(given), [given])
  const chooseScope = (next: ViewScope): void => {
    setScope(next)
    void setPreference(scopePreference, { scope: next })
  }
  return { scope, chooseScope }
}
