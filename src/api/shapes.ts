import { z } from 'zod'

/**
 * What leaves by the public API, field by field. Presenters give these and nothing else; the OpenAPI
 * document is written from them. Instants are ISO 8601 in Vietnam's offset, lengths are seconds.
 */
const instant = z.string().meta({ format: 'date-time' })
const text = z.object({ vi: z.string(), en: z.string() })

export const themeShape = z.object({ code: z.string(), marker: z.string().nullable(), text: z.string(), plan: z.string().nullable() })
export const channelShape = z.object({ code: z.string(), name: z.string(), medium: z.string(), organization: z.string() })
export const programmeShape = z.object({
  id: z.string(), name: z.string(), description: z.string().nullable(), channel: z.string(), form: z.string(), seconds: z.number(),
  /** The rule of its slots read out, and the first of them as RFC 5545 has it. */
  slot: text.nullable(), rrule: z.string().nullable(), themes: z.array(themeShape),
})

export const imageShape = z.object({
  url: z.string(), alt: z.string(), credit: z.string().nullable(), mimeType: z.string(),
  width: z.number().nullable(), height: z.number().nullable(),
  sizes: z.array(z.object({ name: z.string(), url: z.string(), width: z.number(), height: z.number() })),
})

const contentFields = {
  slug: z.string(), title: z.string(), summary: z.string().nullable(), byline: z.string().nullable(),
  organization: z.string(), programme: z.object({ id: z.string(), name: z.string() }).nullable(),
  themes: z.array(themeShape), image: imageShape.nullable(),
  publishedAt: instant, updatedAt: instant, url: z.string(),
}
export const segmentSummaryShape = z.object({ ...contentFields, seconds: z.number().nullable() })
export const articleSummaryShape = z.object({ ...contentFields, page: z.string().nullable(), link: z.string().nullable() })

const wholeFields = {
  html: z.string(), body: z.unknown(), files: z.array(imageShape),
  related: z.array(z.object({ slug: z.string(), title: z.string(), publishedAt: instant, url: z.string() })),
  /** schema.org */
  jsonLd: z.record(z.string(), z.unknown()),
}
export const segmentShape = z.object({ ...segmentSummaryShape.shape, ...wholeFields })
export const articleShape = z.object({
  ...articleSummaryShape.shape, ...wholeFields,
  /** What readers asked and were answered, published with the article. */
  feedback: z.array(z.object({ question: z.string(), answer: z.string(), answeredAt: instant })),
})

export const broadcastStates = ['scheduled', 'onAir', 'aired', 'cancelled'] as const
export const broadcastShape = z.object({
  id: z.string(), title: z.string(), channel: z.string(), programme: z.object({ id: z.string(), name: z.string() }).nullable(),
  form: z.string(), themes: z.array(themeShape),
  start: instant, end: instant, seconds: z.number(),
  state: z.enum(broadcastStates),
  /** The slot it was moved from; null when it stands where its series put it. */
  movedFrom: instant.nullable(),
  rerun: z.boolean(),
  /** The start of the cancelled item that it makes good, and of the one that makes it good. */
  makesGood: instant.nullable(), madeGoodAt: instant.nullable(),
  /** The slug of the published segment or article that is on. */
  content: z.object({ kind: z.enum(['segments', 'articles']), slug: z.string(), url: z.string() }).nullable(),
  /** Goes up with every change that a calendar shows. */
  sequence: z.number(), createdAt: instant, updatedAt: instant,
})

export const commitmentShape = z.object({
  code: z.string(), title: z.string(), words: z.string(), source: z.string().nullable(), obligors: z.array(z.string()), checkedByHand: z.boolean(),
})
export const planSummaryShape = z.object({ code: z.string(), number: z.string().nullable(), title: z.string(), issuer: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable(), compliance: z.boolean() })
export const planShape = z.object({ ...planSummaryShape.shape, themes: z.array(themeShape), commitments: z.array(commitmentShape) })
export const complianceShape = z.object({
  plan: z.string(), commitment: z.string(), title: z.string(), obligor: z.string(), label: z.string().nullable(),
  from: instant, to: instant, target: z.number(), done: z.number(), measure: z.enum(['count', 'seconds']),
  state: z.string(), stateText: text,
})

export type PublicTheme = z.infer<typeof themeShape>
export type PublicChannel = z.infer<typeof channelShape>
export type PublicProgramme = z.infer<typeof programmeShape>
export type PublicImage = z.infer<typeof imageShape>
export type SegmentSummary = z.infer<typeof segmentSummaryShape>
export type ArticleSummary = z.infer<typeof articleSummaryShape>
export type Broadcast = z.infer<typeof broadcastShape>
export type PublicCommitment = z.infer<typeof commitmentShape>
export type PlanSummary = z.infer<typeof planSummaryShape>
export type Compliance = z.infer<typeof complianceShape>
