import { z } from 'zod'

import { urlShape, instantShape, named } from './common.ts'

/** JSON Feed 1.1, as far as it is written here. */
export const jsonFeedShape = named(
  'JsonFeed',
  z.object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    description: z.string(),
    home_page_url: urlShape,
    feed_url: urlShape,
    language: z.string(),
    items: z.array(
      named(
        'JsonFeedItem',
        z.object({
          id: z.string(),
          url: urlShape.optional(),
          title: z.string(),
          content_text: z.string(),
          date_published: instantShape,
          date_modified: instantShape,
          authors: z.array(named('JsonFeedAuthor', z.object({ name: z.string() }))).optional(),
          image: urlShape.optional(),
          tags: z.array(z.string()),
        }),
      ),
    ),
  }),
)
