import type { PayloadRequest } from 'payload'

import type { Slug } from '../documents/slugs.ts'

const AT_ONCE = 50

/** The first of `tin`, `tin-2`, `tin-3`, … that nothing bears yet. */
export async function freeName(base: string, collection: Slug, req: PayloadRequest, field = 'slug'): Promise<string> {
  for (let from = 1; ; from += AT_ONCE) {
    const wanted = Array.from({ length: AT_ONCE }, (_, n) => (from + n === 1 ? base : `${base}-${from + n}`))
    const { docs } = await req.payload.find({
      collection,
      where: { [field]: { in: wanted } },
      select: { [field]: true },
      depth: 0,
      limit: AT_ONCE,
      pagination: false,
      req,
    })
    const taken = new Set((docs as unknown as Record<string, unknown>[]).map((doc) => doc[field]))
    const free = wanted.find((slug) => !taken.has(slug))
    if (free !== undefined) return free
  }
}
