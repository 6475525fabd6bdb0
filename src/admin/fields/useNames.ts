'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Names } from '../conditionsOf.ts'

type Catalogue = keyof Names
export type WantedNames = Readonly<Record<Catalogue, readonly string[]>>

/** What the chosen channels, forms and programmes are called; until known they are left unnamed. */
export function useNames(wanted: WantedNames): Names {
  const channels = useNamesOf('channels', wanted.channels)
  const forms = useNamesOf('forms', wanted.forms)
  const programmes = useNamesOf('programmes', wanted.programmes)
  return { channels, forms, programmes }
}

function useNamesOf(catalogue: Catalogue, ids: readonly string[]): ReadonlyMap<string, string> {
  const { config } = useConfig()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const asked = ids.join(',')
  const { api } = config.routes
  useEffect(() => {
    if (asked === '') return
    const stop = new AbortController()
    const query = `where[id][in]=${encodeURIComponent(asked)}&select[name]=true&depth=0&limit=100`
    fetch(`${api}/${catalogue}?${query}`, { credentials: 'same-origin', signal: stop.signal })
      .then((response) => (response.ok ? (response.json() as Promise<Answer>) : { docs: [] }))
      .then(({ docs }) => setNames(new Map(docs.map(({ id, name }) => [String(id), name]))))
      // Names are a courtesy: without them the sentence shows ids.
      .catch(() => undefined)
    return () => stop.abort()
  }, [api, catalogue, asked])
  return names
}

interface Answer {
  docs: { id: number | string; name: string }[]
}
