import { z } from 'zod'

import { programmeRef, themeShape } from './catalogue.ts'
import { urlShape, instantShape, named } from './common.ts'

/** What is on for a while, what appears on a day and stays, what is held somewhere. */
export const broadcastKinds = ['broadcast', 'publication', 'event'] as const
/** A publication is never on the air: from its day on it is `published`. */
export const broadcastStates = ['scheduled', 'onAir', 'aired', 'published', 'cancelled'] as const
export const broadcastShape = named(
  'Broadcast',
  z.object({
    id: z.string(),
    kind: named('BroadcastKind', z.enum(broadcastKinds)),
    title: z.string(),
    channel: z.string(),
    programme: programmeRef.nullable(),
    form: z.string(),
    themes: z.array(themeShape),
    /** Of a publication the day counts: it has no end. */
    start: instantShape,
    end: instantShape.nullable(),
    seconds: z.number().nullable(),
    state: named('BroadcastState', z.enum(broadcastStates)),
    /** The slot it was moved from; null when it stands where its series put it. */
    movedFrom: instantShape.nullable(),
    rerun: z.boolean(),
    /** The start of the cancelled item that it makes good, and of the one that makes it good. */
    makesGood: instantShape.nullable(),
    madeGoodAt: instantShape.nullable(),
    /** The published segment or article that is on. */
    content: named(
      'BroadcastContent',
      z.object({
        kind: named('ContentKind', z.enum(['segments', 'articles'])),
        slug: z.string(),
        url: urlShape,
        webUrl: urlShape.nullable(),
      }),
    ).nullable(),
    webUrl: urlShape.nullable(),
    /** Goes up with every change that a calendar shows, that of a title or a channel's name too; `updatedAt` is of the last one. */
    sequence: z.number(),
    createdAt: instantShape,
    updatedAt: instantShape,
  }),
)
export const onChannelShape = named(
  'OnChannel',
  z.object({ channel: z.string(), now: broadcastShape.nullable(), next: broadcastShape.nullable() }),
)
export const nowShape = named('OnNow', z.object({ at: instantShape, channels: z.array(onChannelShape) }))

export type Broadcast = z.infer<typeof broadcastShape>
