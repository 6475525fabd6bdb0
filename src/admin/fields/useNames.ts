'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Locale } from '../../i18n/text.ts'
import { ask } from '../ask.ts'
import { namesById, type Named, type Names } from '../conditionsOf.ts'

type Catalogue = keyof Names
export type WantedNames = Readonly<Record<Catalogue, readonly string[]>>

/** What the chosen channels, forms and programmes are called; until known they have none. */
export function useNames(wanted: WantedNames, locale: Locale): Names {
  const channels = useNamesOf('channels', wanted.channels, locale)
  const forms = useNamesOf('forms', wanted.forms, locale)
  const programmes = useNamesOf('programmes', wanted.programmes, locale)
  return { channels, forms, programmes }
}

function useNamesOf(catalogue: Catalogue, ids: readonly string[], locale: Locale): ReadonlyMap<string, string> {
  const { config } = useConfig()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const asked = ids.join(',')
  const { api } = config.routes
  useEffect(() => {
    if (asked === '') return
    const stop = new AbortController()
    const query = `where[id][in]=${encodeURIComponent(asked)}&select[name]=true&select[nameEn]=true&depth=0&limit=100`
    void ask<{ docs: Named[] }>(`${api}/${catalogue}?${query}`, '', undefined, stop.signal).then((answer) => {
      // Names are a courtesy: without them the sentence shows that something is named.
      if (answer.ok) setNames(namesById(answer.value.docs, locale))
    })
    return () => stop.abort()
  }, [api, catalogue, asked, locale])
  return names
}
