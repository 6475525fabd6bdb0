import type { PayloadRequest } from 'payload'

import type { ProgrammeName } from '../../contracts/asRun.ts'
import { idOf, idsOf, type Id } from '../../documents/ids.ts'
import { fold } from '../../documents/searchText.ts'
import { isFiller } from '../../rules/unplanned.ts'
import type { Line, LogRow } from '../../rules/reconciliation.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { readAll, readOne } from '../../database/read.ts'

/** A line that went out without a slot, and what its title says that it is. */
export interface UnplannedLine {
  row: LogRow
  programme: Id | null
  content: { relationTo: 'segments' | 'articles'; value: Id } | null
  themes: Id[]
  /** An advertisement or what fills the time: left out unless somebody says otherwise. */
  filler: boolean
}

interface Named {
  id: Id
  name?: string | null
  title?: string | null
  themes?: unknown
}

/** What went out without a slot, with the programme or content whose name its title is. */
export async function unplannedLines(req: PayloadRequest, channel: Id, lines: readonly Line[]): Promise<UnplannedLine[]> {
  const rows = lines.flatMap(({ kind, row }) => (kind === 'unplanned' && row !== null && row.aired ? [row] : []))
  if (rows.length === 0) return []
  const hers = { organization: { equals: await ownerOf(req, channel) } }
  const programmes = byName(await readAll(req, 'programmes', { where: hers, select: { name: true, themes: true } }))
  const segments = byName(await readAll(req, 'segments', { where: hers, select: { title: true, themes: true } }))
  const articles = byName(await readAll(req, 'articles', { where: hers, select: { title: true, themes: true } }))
  return rows.map((row) => {
    const title = fold(row.title)
    const [programme, segment, article] = [programmes.get(title), segments.get(title), articles.get(title)]
    const content = segment
      ? { relationTo: 'segments' as const, value: segment.id }
      : article
        ? { relationTo: 'articles' as const, value: article.id }
        : null
    const themes = [...new Set([...idsOf(programme?.themes), ...idsOf((segment ?? article)?.themes)])]
    return {
      row,
      programme: programme?.id ?? null,
      content,
      themes,
      filler: programme === undefined && content === null && isFiller(row.title),
    }
  })
}

/** Whose a channel is: what goes out on it without a slot is its owner's. */
export const ownerOf = async (req: PayloadRequest, channel: Id): Promise<Id> =>
  idOf((await readOne(req, 'channels', channel, { organization: true }))!.organization)

/** The programmes that a line of the channel's log may be of. */
export async function programmesOn(req: PayloadRequest, channel: Id): Promise<ProgrammeName[]> {
  const docs = await readPermitted(req, 'programmes', {
    where: { organization: { equals: await ownerOf(req, channel) } },
    select: { name: true },
    sort: 'name',
  })
  return docs.map(({ id, name }) => ({ id, name }))
}

/** By folded name; of several of one name none is guessed. */
function byName(docs: readonly Named[]): Map<string, Named> {
  const named = new Map<string, Named>()
  const twice = new Set<string>()
  for (const doc of docs) {
    const name = fold(doc.name ?? doc.title ?? '')
    if (named.has(name)) twice.add(name)
    named.set(name, doc)
  }
  for (const name of twice) named.delete(name)
  named.delete('')
  return named
}
