'use client'

import { useAuth, usePreferences, useSelection, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'

import { personOf } from '../../access/roles.ts'
import { maySwitchScope, scopePreference, type ViewScope } from '../../access/scope.ts'
import { localeFrom } from '../language.ts'
import { ScopeButtons } from './ScopeButtons.tsx'

/** Whose matters a page shows, and how to choose; the page is then drawn anew by the server. */
function useScope(given: ViewScope) {
  const { user } = useAuth()
  const { setPreference } = usePreferences()
  const router = useRouter()
  const [scope, setScope] = useState(given)
  useEffect(() => setScope(given), [given])
  const choose = (next: ViewScope): void => {
    setScope(next)
    void setPreference(scopePreference, { scope: next }).then(() => router.refresh())
  }
  return { scope, choose, mayChoose: maySwitchScope(personOf(user)) }
}

/** One's own or everybody's, chosen on the page and remembered. */
export function ScopeSwitch({ scope: given }: { scope: ViewScope }) {
  const { i18n } = useTranslation()
  const { scope, choose, mayChoose } = useScope(given)
  return mayChoose ? <ScopeButtons scope={scope} locale={localeFrom(i18n.language)} onChoose={choose} /> : null
}

/**
 * The same above a list. Payload's “select all” over several pages acts on what the address asks for, which does not
 * know of one's own: it is not offered in a narrowed list, and let go of where the list has become one.
 */
export function ScopeOfList({ scope: given }: { scope: ViewScope }) {
  const { i18n } = useTranslation()
  const { scope, choose, mayChoose } = useScope(given)
  const { selectAll, toggleAll } = useSelection()
  const narrowed = scope !== 'all'
  useEffect(() => {
    if (narrowed && selectAll === 'allAvailable') toggleAll()
  }, [narrowed, selectAll, toggleAll])
  return (
    <div className="dk-scope-in-list" data-narrowed={narrowed}>
      {mayChoose && <ScopeButtons scope={scope} locale={localeFrom(i18n.language)} onChoose={choose} />}
    </div>
  )
}
