'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'

import type { Id } from '../../documents/ids.ts'
import type { Locale } from '../../platform/text.ts'
import { ask } from '../ask.ts'
import { namedFields, namesOf, type NamedCollection, type Named, type ConditionNames } from '../conditionsOf.ts'

export type WantedNames = Readonly<Record<NamedCollection, readonly string[]>>

const none: readonly Named[] = []

/** What the chosen channels, forms and programmes are called; until known they have none. */
export function useNames(wanted: WantedNames, locale: Locale): ConditionNames {
  const channels = useNamed('channels', wanted.channels)
  const forms = useNamed('forms', wanted.forms)
  const programmes = useNamed('programmes', wanted.programmes)
  return useMemo(() => namesOf({ channels, forms, programmes }, locale), [channels, forms, programmes, locale])
}

/** The medium of a chosen channel; null until it is known. */
export function useMedium(channel: Id | null): string | null {
  const ids = useMemo(() => (channel === null ? [] : [String(channel)]), [channel])
  return useNamed('channels', ids)[0]?.medium ?? null
}

function useNamed(catalogue: NamedCollection, ids: readonly string[]): readonly Named[] {
  const { config } = useConfig()
  const [docs, setDocs] = useState<readonly Named[]>(none)
  const asked = ids.join(',')
  const { api } = config.routes
  useEffect(() => {
    if (asked === '') return
    const stop = new AbortController()
    const query = `where[id][in]=${encodeURIComponent(asked)}&${Object.keys(namedFields[catalogue])
      .map((field) => `select[${field}]=true`)
      .join('&')}&depth=0&limit=100`
    void ask<{ docs: Named[] }>(`${api}/${catalogue}?${query}`, '', undefined, stop.signal).then((answer) => {
      // Names are a courtesy: without them the sentence shows that something is named.
      if (answer.ok) setDocs(answer.value.docs)
    })
    return () => stop.abort()
  }, [api, catalogue, asked])
  return docs
}
