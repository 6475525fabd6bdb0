import type { UIFieldServerProps } from 'payload'

import { pick } from '../../platform/text.ts'
import { wallClock } from '../../platform/clock.ts'
import { planningNotes } from '../../i18n/planningNotes.ts'
import { commitmentHolds, programmeHolds } from '../../operations/audit/whatHolds.ts'
import { localeFrom } from '../language.ts'
import { FieldNote } from './FieldNote.tsx'

/** What holds for a saved programme or commitment beside its rule, in words; nothing where there is nothing to say. */
export async function WhatHolds({ data, id, collectionSlug, i18n, req }: UIFieldServerProps) {
  if (!id) return null
  const locale = localeFrom(i18n.language)
  const now = wallClock.now()
  const said =
    collectionSlug === 'programmes'
      ? await programmeHolds(req, { ...data, id } as never, now, locale)
      : await commitmentHolds(req, data, { window: null, now, locale })
  if (said.length === 0) return null
  return (
    <FieldNote heading={pick(planningNotes.heading, locale)}>
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </FieldNote>
  )
}
