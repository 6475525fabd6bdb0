import type { PayloadRequest, Where } from 'payload'

import type { Slug } from '../../documents/slugs.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import type { Fields } from '../../formats/planFile/fileFields.ts'
import { readPlanThemes } from '../../store/planThemes.ts'

export interface Counts {
  created: number
  updated: number
  unchanged: number
}

export type Row = Fields & { id: Id }

/** The collections as an import uses them: read in batches, written one by one, counted. */
export interface Rows {
  readonly counts: Counts
  /** Those whose field is among the values, with ids for relations. */
  find(collection: Slug, field: string, values: readonly string[]): Promise<Row[]>
  /** Whether a plan, or one above it, has themes by now. */
  hasThemes(plan: Id): Promise<boolean>
  create(collection: Slug, data: Fields): Promise<Row>
  /** Writes only when something differs. */
  bring(collection: Slug, row: Row, change: Fields | null): Promise<Row>
}

/** Every call carries the request: its transaction, and its person's rights when there is one. */
export function openRows(req: PayloadRequest): Rows {
  const { payload } = req
  const as = { req, depth: 0, overrideAccess: !req.user } as const
  const counts: Counts = { created: 0, updated: 0, unchanged: 0 }
  return {
    counts,
    async find(collection, field, values) {
      if (values.length === 0) return []
      const where: Where = { [field]: { in: [...values] } }
      const { docs } = await payload.find({ ...as, collection, where, pagination: false, limit: 0 })
      return docs as unknown as Row[]
    },
    async hasThemes(plan) {
      const themes = await readPlanThemes(req, [plan])
      return themes(plan).length > 0
    },
    async create(collection, data) {
      // Payload wants the data of one collection; here it is known only when an import runs.
      const doc = await payload.create({ ...as, collection, data: data as never })
      counts.created += 1
      return { ...doc, id: idOf(doc) }
    },
    async bring(collection, row, change) {
      if (change === null) {
        counts.unchanged += 1
        return row
      }
      const doc = await payload.update({ ...as, collection, id: row.id, data: change })
      counts.updated += 1
      return { ...doc, id: row.id }
    },
  }
}
