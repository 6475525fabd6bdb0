'use client'

import { useAuth, usePreferences, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'

import { personOf } from '../../access/roles.ts'
import { maySwitchScope, scopeFor, scopePreference, type Scope } from '../../access/scope.ts'
import { localeFrom } from '../language.ts'
import { ScopeButtons } from './ScopeButtons.tsx'

/** Whose matters a page shows, chosen on it and remembered; the page is then drawn anew by the server. */
export function ScopeSwitch({ scope: given }: { scope?: Scope }) {
  const { user } = useAuth()
  const { i18n } = useTranslation()
  const { getPreference, setPreference } = usePreferences()
  const router = useRouter()
  const person = personOf(user)
  const [scope, setScope] = useState<Scope | null>(given ?? null)
  useEffect(() => {
    if (given !== undefined) return
    void getPreference<{ scope?: unknown }>(scopePreference).then((kept) => setScope(scopeFor(person, kept?.scope)))
  }, [given, person?.id])
  if (scope === null || !maySwitchScope(person)) return null
  const choose = (next: Scope): void => {
    setScope(next)
    void setPreference(scopePreference, { scope: next }).then(() => router.refresh())
  }
  return <ScopeButtons scope={scope} locale={localeFrom(i18n.language)} onChoose={choose} />
}

/** The same above a list. */
export const ScopeOfList = () => <div className="dk-scope-in-list"><ScopeSwitch /></div>
