import { z } from 'zod'

import { mediumCodes } from '../fields/mediums.ts'
import { verdictStatuses, type VerdictStatus } from '../obligations/index.ts'

/**
 * What leaves by the public API, field by field. Presenters give these and nothing else; the OpenAPI
 * document is written from them. Instants are ISO 8601 in Vietnam's offset, lengths are seconds.
 */
const instant = z.string().meta({ format: 'date-time' })
export const localDay = z.string().meta({ format: 'date' })
const address = z.string().meta({ format: 'uri' })

/** A shape that has a name of its own in the OpenAPI document, and so in every client that is made of it. */
export const named = <Shape extends z.ZodType>(id: string, shape: Shape): Shape => shape.meta({ id })

const text = named('Text', z.object({ vi: z.string(), en: z.string() }))
/** Open objects, whose form is somebody else's standard. */
export const thingShape = named('Thing', z.looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string() }))
const richTextShape = named('RichText', z.looseObject({ root: z.looseObject({}) }))

export const themeShape = named('Theme', z.object({ code: z.string(), marker: z.string().nullable(), text: z.string(), plan: z.string().nullable() }))
export const channelShape = named('Channel', z.object({ code: z.string(), name: z.string(), medium: named('Medium', z.enum(mediumCodes)), organization: z.string() }))
/** `webUrl`, wherever it stands: the page for people on the public site; null when there is none. */
const programmeRef = named('ProgrammeRef', z.object({ id: z.string(), name: z.string(), webUrl: address.nullable() }))
export const programmeShape = named('Programme', z.object({
  ...programmeRef.shape, description: z.string().nullable(), channel: z.string(), form: z.string(), seconds: z.number(),
  /** The rule of its slots read out, and as RFC 5545 has it with the first of them. */
  slot: text.nullable(), rrule: z.string().nullable(), dtstart: instant.nullable(), themes: z.array(themeShape),
}))

export const imageShape = named('MediaFile', z.object({
  url: address, alt: z.string(), credit: z.string().nullable(), mimeType: z.string(),
  width: z.number().nullable(), height: z.number().nullable(),
  sizes: z.array(named('MediaSize', z.object({ name: z.string(), url: address, width: z.number(), height: z.number() }))),
}))

const contentFields = {
  slug: z.string(), title: z.string(), summary: z.string().nullable(), byline: z.string().nullable(),
  organization: z.string(), programme: programmeRef.nullable(),
  themes: z.array(themeShape), image: imageShape.nullable(),
  publishedAt: instant, updatedAt: instant, url: address, webUrl: address.nullable(),
}
export const segmentSummaryShape = named('SegmentSummary', z.object({ ...contentFields, seconds: z.number().nullable() }))
/** `link`: where the paper itself has it. `page`: in print. */
export const articleSummaryShape = named('ArticleSummary', z.object({ ...contentFields, page: z.string().nullable(), link: address.nullable() }))

const wholeFields = {
  /** Pictures that stand in the text stand in it here too: `upload` nodes of `body`, `figure` in `html`. */
  html: z.string(), body: richTextShape, files: z.array(imageShape),
  related: z.array(named('Related', z.object({ slug: z.string(), title: z.string(), publishedAt: instant, url: address, webUrl: address.nullable() }))),
  /** schema.org */
  jsonLd: thingShape,
}
export const segmentShape = named('Segment', z.object({ ...segmentSummaryShape.shape, ...wholeFields }))
export const articleShape = named('Article', z.object({
  ...articleSummaryShape.shape, ...wholeFields,
  /** What readers asked and were answered, published with the article. */
  feedback: z.array(named('AnsweredQuestion', z.object({ question: z.string(), answer: z.string(), answeredAt: instant }))),
}))

/** What is on for a while, what appears on a day and stays, what is held somewhere. */
export const broadcastKinds = ['broadcast', 'publication', 'event'] as const
/** A publication is never on the air: from its day on it is `published`. */
export const broadcastStates = ['scheduled', 'onAir', 'aired', 'published', 'cancelled'] as const
export const broadcastShape = named('Broadcast', z.object({
  id: z.string(), kind: named('BroadcastKind', z.enum(broadcastKinds)), title: z.string(), channel: z.string(), programme: programmeRef.nullable(),
  form: z.string(), themes: z.array(themeShape),
  /** Of a publication the day counts: it has no end. */
  start: instant, end: instant.nullable(), seconds: z.number().nullable(),
  state: named('BroadcastState', z.enum(broadcastStates)),
  /** The slot it was moved from; null when it stands where its series put it. */
  movedFrom: instant.nullable(),
  rerun: z.boolean(),
  /** The start of the cancelled item that it makes good, and of the one that makes it good. */
  makesGood: instant.nullable(), madeGoodAt: instant.nullable(),
  /** The published segment or article that is on. */
  content: named('BroadcastContent', z.object({ kind: named('ContentKind', z.enum(['segments', 'articles'])), slug: z.string(), url: address, webUrl: address.nullable() })).nullable(),
  webUrl: address.nullable(),
  /** Goes up with every change that a calendar shows, that of a title or a channel's name too; `updatedAt` is of the last one. */
  sequence: z.number(), createdAt: instant, updatedAt: instant,
}))
export const onChannelShape = named('OnChannel', z.object({ channel: z.string(), now: broadcastShape.nullable(), next: broadcastShape.nullable() }))
export const nowShape = named('OnNow', z.object({ at: instant, channels: z.array(onChannelShape) }))

export const commitmentShape = named('Commitment', z.object({
  code: z.string(), title: z.string(), words: z.string(), source: z.string().nullable(), obligors: z.array(z.string()), checkedByHand: z.boolean(),
}))
export const planSummaryShape = named('PlanSummary', z.object({
  code: z.string(), number: z.string().nullable(), title: z.string(), issuer: z.string().nullable(), from: localDay.nullable(), to: localDay.nullable(), compliance: z.boolean(),
}))
export const planShape = named('Plan', z.object({ ...planSummaryShape.shape, themes: z.array(themeShape), commitments: z.array(commitmentShape) }))
export const complianceShape = named('Compliance', z.object({
  plan: z.string(), commitment: z.string(), title: z.string(), obligor: z.string(), label: z.string().nullable(),
  from: instant, to: instant, target: z.number(), done: z.number(), measure: named('Measure', z.enum(['count', 'seconds'])),
  state: named('ComplianceState', z.enum(verdictStatuses)), stateText: text,
  /** `owed`: neither waived nor excused. `makegoodPlanned`: short, and its makegood is planned. `noData`: nothing was entered since it is followed. */
  owed: z.boolean(), makegoodPlanned: z.boolean(), noData: z.boolean(),
}))
/** All periods that were asked for, however many pages: `owed` is `total` without what is waived or excused, `kept` those of it that are met or made good. */
export const complianceCountsShape = named('ComplianceCounts', z.object({
  total: z.number(), owed: z.number(), kept: z.number(), ...Object.fromEntries(verdictStatuses.map((status) => [status, z.number()])) as Record<VerdictStatus, z.ZodNumber>,
}))

/** JSON Feed 1.1, as far as it is written here. */
export const jsonFeedShape = named('JsonFeed', z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'), title: z.string(), description: z.string(), home_page_url: address, feed_url: address, language: z.string(),
  items: z.array(named('JsonFeedItem', z.object({
    id: z.string(), url: address.optional(), title: z.string(), content_text: z.string(), date_published: instant, date_modified: instant,
    authors: z.array(named('JsonFeedAuthor', z.object({ name: z.string() }))).optional(), image: address.optional(), tags: z.array(z.string()),
  }))),
}))
export const thingsShape = named('Things', z.array(thingShape))

export type PublicTheme = z.infer<typeof themeShape>
export type PublicChannel = z.infer<typeof channelShape>
export type ProgrammeRef = z.infer<typeof programmeRef>
export type PublicProgramme = z.infer<typeof programmeShape>
export type PublicImage = z.infer<typeof imageShape>
export type SegmentSummary = z.infer<typeof segmentSummaryShape>
export type ArticleSummary = z.infer<typeof articleSummaryShape>
export type Broadcast = z.infer<typeof broadcastShape>
export type PublicCommitment = z.infer<typeof commitmentShape>
export type PlanSummary = z.infer<typeof planSummaryShape>
export type Compliance = z.infer<typeof complianceShape>
