import { z } from 'zod'

import { programmeRef, themeShape } from './catalogue.ts'
import { urlShape, instantShape, named, richTextShape, thingShape } from './common.ts'

export const imageShape = named(
  'MediaFile',
  z.object({
    url: urlShape,
    alt: z.string(),
    credit: z.string().nullable(),
    mimeType: z.string(),
    width: z.number().nullable(),
    height: z.number().nullable(),
    sizes: z.array(named('MediaSize', z.object({ name: z.string(), url: urlShape, width: z.number(), height: z.number() }))),
  }),
)

const contentFields = {
  slug: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  byline: z.string().nullable(),
  organization: z.string(),
  programme: programmeRef.nullable(),
  themes: z.array(themeShape),
  image: imageShape.nullable(),
  publishedAt: instantShape,
  updatedAt: instantShape,
  url: urlShape,
  webUrl: urlShape.nullable(),
}
export const segmentSummaryShape = named('SegmentSummary', z.object({ ...contentFields, seconds: z.number().nullable() }))
/** `link`: where the paper itself has it. `page`: in print. */
export const articleSummaryShape = named(
  'ArticleSummary',
  z.object({ ...contentFields, page: z.string().nullable(), link: urlShape.nullable() }),
)

const wholeFields = {
  /** Pictures that stand in the text stand in it here too: `upload` nodes of `body`, `figure` in `html`. */
  html: z.string(),
  body: richTextShape,
  files: z.array(imageShape),
  related: z.array(
    named(
      'Related',
      z.object({ slug: z.string(), title: z.string(), publishedAt: instantShape, url: urlShape, webUrl: urlShape.nullable() }),
    ),
  ),
  /** schema.org */
  jsonLd: thingShape,
}
export const segmentShape = named('Segment', z.object({ ...segmentSummaryShape.shape, ...wholeFields }))
export const articleShape = named(
  'Article',
  z.object({
    ...articleSummaryShape.shape,
    ...wholeFields,
    /** What readers asked and were answered, published with the article. */
    feedback: z.array(named('AnsweredQuestion', z.object({ question: z.string(), answer: z.string(), answeredAt: instantShape }))),
  }),
)

export type PublicImage = z.infer<typeof imageShape>
export type SegmentSummary = z.infer<typeof segmentSummaryShape>
export type ArticleSummary = z.infer<typeof articleSummaryShape>
