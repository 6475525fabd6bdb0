import type { Id } from '../../documents/ids.ts'
import type { Medium } from '../../documents/mediums.ts'
import { catalogueRows } from '../../store/catalogue.ts'
import { jsonAnswer } from '../cache/resourceAnswer.ts'
import { docTag, listTags } from '../cache/tags.ts'
import { byId } from '../cursor.ts'
import { pageShape, readPage } from '../page.ts'
import { cursor, limit } from '../params.ts'
import { namesFor } from '../present/names.ts'
import { resource, type ApiSource } from '../resource.ts'
import { channelShape, type PublicChannel } from '../shapes/catalogue.ts'

interface ChannelRow {
  id: Id
  code: string
  name: string
  medium: Medium
  organization: unknown
}
const channelFields = { code: true, name: true, medium: true, organization: true } as const

export async function publicChannels(source: ApiSource, rows: readonly ChannelRow[]): Promise<{ items: PublicChannel[]; tags: string[] }> {
  const names = await namesFor(source.payload, source, rows)
  return {
    items: rows.map((row) => ({ code: row.code, name: row.name, medium: row.medium, organization: names.organization(row.organization) })),
    tags: [...rows.map(({ id }) => docTag('channels', id)), ...names.tags],
  }
}

export const allChannels = (source: ApiSource): Promise<ChannelRow[]> =>
  catalogueRows({ payload: source.payload }, 'channels', { limit: 500, select: channelFields })

export const channels = resource({
  path: '/channels',
  operation: 'listChannels',
  title: { vi: 'Các kênh', en: 'Channels' },
  params: { limit, cursor },
  shape: pageShape(channelShape),
  async make(source, { limit: most, cursor: word }) {
    const page = await readPage({
      url: `${source.base}/channels`,
      limit: most,
      cursor: word,
      filter: {},
      order: byId,
      rows: (after, count) => catalogueRows({ payload: source.payload }, 'channels', { after, limit: count, select: channelFields }),
    })
    if ('refused' in page) return page
    const { items, tags } = await publicChannels(source, page.rows)
    return jsonAnswer({ items, next: page.next }, [...tags, ...listTags('channels')])
  },
})
