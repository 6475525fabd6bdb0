export interface PlaceTerms {
  /** So many pieces of work are done at once. */
  readonly places: number
  /** So many more may wait, of one client. */
  readonly waiting: number
}

/**
 * Places for work that fills a processor for a while. A client has one at a time and clients come in turn: who asks
 * for much waits behind themselves, and the rest of the machine serves the others. Null for who may not even wait.
 */
export function createPlaces({ places, waiting }: PlaceTerms) {
  const taken = new Set<string>()
  const rows = new Map<string, (() => void)[]>()

  function admit(): void {
    for (const [client, [first, ...others]] of rows) {
      if (taken.size >= places) return
      if (taken.has(client)) continue
      rows.delete(client)
      if (others.length > 0) rows.set(client, others)
      taken.add(client)
      first!()
    }
  }

  return async function inPlace<T>(client: string, work: () => Promise<T>): Promise<T | null> {
    const row = rows.get(client) ?? []
    if (row.length >= waiting) return null
    await new Promise<void>((resolve) => {
      rows.set(client, [...row, resolve])
      admit()
    })
    try {
      return await work()
    } finally {
      taken.delete(client)
      admit()
    }
  }
}

export type Places = ReturnType<typeof createPlaces>
