import type { Payload, Where } from 'payload'
import type { z } from 'zod'

import { idOrNull, idsOf } from '../../documents/ids.ts'
import { startOfDay, DAY } from '../../obligations/index.ts'
import { publishedBySlug, publishedPage, publishedWithin, type ContentKind, type ContentRow } from '../../store/published.ts'
import { contentPage } from '../addresses.ts'
import { filterConditions, type FilterConditions, type Filter } from '../conditions.ts'
import { byTime } from '../cursor.ts'
import { pageShape, readPage } from '../page.ts'
import { code, cursor, day, id, limit, slug, searchWords, wordsOf } from '../params.ts'
import { summaryOf } from '../present/content.ts'
import { iso } from '../present/iso.ts'
import { namesFor } from '../present/names.ts'
import { newsArticle, broadcastWork } from '../feeds/jsonLd.ts'
import { mediaIn, richText } from '../present/richText.ts'
import { jsonAnswer } from '../cache/resourceAnswer.ts'
import { docTag, listTags } from '../cache/tags.ts'
import { missing, withdrawn, type Problem } from '../problem.ts'
import { resource, type Resource, type ApiSource } from '../resource.ts'
import {
  articleShape,
  articleSummaryShape,
  segmentShape,
  segmentSummaryShape,
  type ArticleSummary,
  type SegmentSummary,
} from '../shapes/content.ts'
import { articleExtras } from './articleExtras.ts'

/** A search looks through every text there is. */
const SEARCH = 5
const byPublication = byTime<ContentRow>(({ publishedAt }) => publishedAt)

interface ContentFilter extends Filter {
  q?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** What a filter asks of segments or articles, with the tags of what could come into the list. */
export async function askedOf(
  payload: Payload,
  kind: ContentKind,
  { q, from, to, ...filter }: ContentFilter,
): Promise<Pick<FilterConditions, 'where' | 'tags' | 'names'> | { refused: Problem }> {
  const asked = await filterConditions(payload, filter)
  if ('refused' in asked) return asked
  const { where, tags, scopes, names } = asked
  return {
    names,
    where: [
      ...where,
      ...wordsOf(q ?? '').map((word) => ({ searchText: { contains: word } })),
      ...publishedWithin(from === undefined ? null : startOfDay(from), to === undefined ? null : startOfDay(to) + DAY),
    ],
    // Whatever comes or goes meets every condition, so that any one of them tells of it.
    tags: [...tags, ...listTags(kind, [scopes[0] ?? ''])],
  }
}

const listOf = (kind: ContentKind, title: Resource['title'], item: z.ZodType): Resource =>
  resource({
    path: `/${kind}`,
    operation: kind === 'segments' ? 'listSegments' : 'listArticles',
    title,
    params: { programme: id, theme: code, q: searchWords, from: day, to: day, limit, cursor },
    shape: pageShape(item),
    cost: ({ q }) => (q === undefined ? 1 : SEARCH),
    async make(source, { limit: most, cursor: word, ...filter }) {
      const { payload, base } = source
      const asked = await askedOf(payload, kind, filter)
      if ('refused' in asked) return asked
      const { where, tags } = asked
      const page = await readPage({
        url: `${base}/${kind}`,
        limit: most,
        cursor: word,
        filter,
        order: byPublication,
        rows: (after, count) => publishedPage(payload, kind, { where, after, limit: count }),
      })
      if ('refused' in page) return page
      const names = await namesFor(payload, source, page.rows)
      return jsonAnswer({ items: page.rows.map((row) => summaryOf(kind, row, names, source)), next: page.next }, [
        ...tags,
        ...page.rows.map((row) => docTag(kind, row.id)),
        ...names.tags,
      ])
    },
  })

const oneOf = (kind: ContentKind, title: Resource['title'], shape: z.ZodType): Resource =>
  resource({
    path: `/${kind}/{slug}`,
    operation: kind === 'segments' ? 'getSegment' : 'getArticle',
    title,
    inPath: { slug },
    shape,
    async make(source, { slug: wanted }) {
      const { payload, base } = source
      const row = await publishedBySlug(payload, kind, wanted)
      if (row === null) return { refused: missing }
      if (row === 'withdrawn') return { refused: withdrawn }
      const names = await namesFor(payload, source, [row], mediaIn(row.body))
      const related = await relatedTo(source, kind, row)
      const extras = kind === 'articles' ? await articleExtras(payload, row.id) : { fields: {}, tags: [] }
      const summary = summaryOf(kind, row, names, source)
      const folder = `${base}/${kind}/${row.slug}/media`
      return jsonAnswer(
        {
          ...summary,
          ...richText(row.body, (ref) => names.image(ref, folder)),
          files: idsOf(row.files).flatMap((file) => names.image(file) ?? []),
          related: related.map((one) => ({
            slug: one.slug,
            title: one.title,
            publishedAt: iso(one.publishedAt),
            url: `${base}/${kind}/${one.slug}`,
            webUrl: contentPage(source, kind, one.slug),
          })),
          ...extras.fields,
          jsonLd: kind === 'articles' ? newsArticle(summary as ArticleSummary) : broadcastWork(summary as SegmentSummary),
        },
        [docTag(kind, row.id), ...names.tags, ...related.map((one) => docTag(kind, one.id)), ...relatedTags(kind, row), ...extras.tags],
      )
    },
  })

const RELATED = 5

/** The newest of the same programme, else of the same theme. */
async function relatedTo({ payload }: ApiSource, kind: ContentKind, row: ContentRow): Promise<ContentRow[]> {
  const condition = relation(row)
  if (condition === null) return []
  const found = await publishedPage(payload, kind, { where: [condition.where, { id: { not_equals: row.id } }], limit: RELATED })
  return found
}

function relation(row: ContentRow): { where: Where; scope: string } | null {
  const programme = idOrNull(row.programme)
  if (programme !== null) return { where: { programme: { equals: programme } }, scope: `programme=${programme}` }
  const theme = idsOf(row.themes)[0]
  return theme === undefined ? null : { where: { themes: { in: [theme] } }, scope: `theme=${theme}` }
}

const relatedTags = (kind: ContentKind, row: ContentRow): string[] => {
  const condition = relation(row)
  return condition === null ? [] : listTags(kind, [condition.scope])
}

export const contentResources: readonly Resource[] = [
  listOf('segments', { vi: 'Tác phẩm phát sóng đã công bố', en: 'Published segments' }, segmentSummaryShape),
  oneOf('segments', { vi: 'Một tác phẩm phát sóng', en: 'One segment' }, segmentShape),
  listOf('articles', { vi: 'Bài viết đã công bố', en: 'Published articles' }, articleSummaryShape),
  oneOf('articles', { vi: 'Một bài viết', en: 'One article' }, articleShape),
]
