import type { CollectionConfig } from 'payload'

import { wallClock } from '../platform/clock.ts'
import { instantToStore } from '../documents/instants.ts'
import { feedbackRefused } from '../i18n/feedback.ts'
import { refusalError } from '../platform/refusal.ts'

export const feedbackHooks: CollectionConfig['hooks'] = {
  beforeChange: [
    ({ data, originalDoc, req }) => {
      const after = { ...originalDoc, ...data }
      if (after.state === 'published' && !after.answer)
        throw refusalError({ text: feedbackRefused.unanswered, path: 'answer' }, 'feedback', req)
      if (data.answer && data.answer !== originalDoc?.answer) {
        return { ...data, answeredAt: instantToStore(wallClock.now()), answeredBy: req.user?.id ?? null }
      }
      return data
    },
  ],
}
