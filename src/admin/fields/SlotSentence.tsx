'use client'

import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { pick } from '../../platform/text.ts'
import { wallClock } from '../../platform/clock.ts'
import { dayFromStore } from '../../documents/days.ts'
import { slotSentence } from '../../i18n/ruleSentence.ts'
import { DAY, occurrencesOf, startOfDay, type Rule } from '../../obligations/index.ts'
import type { Programme } from '../../documents/payload-types.ts'
import { localeFrom } from '../language.ts'
import { FieldNote } from './FieldNote.tsx'
import { fieldText as text } from './fieldText.ts'
import { readRules } from './readRules.ts'
import { Refusals } from './Refusals.tsx'
import { SpanList } from './SpanList.tsx'
import { useDraft } from './useDraft.ts'

const DATES = 5
/** A slot that does not air within two years has nothing to show. */
const AHEAD = 2 * 366 * DAY

/** Reads a programme's slot back as a sentence, with its next dates, while it is being written. */
export function SlotSentence() {
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const [now] = useState(() => wallClock.now())
  const draft = useDraft<Programme>()
  const {
    rules: [slot],
    refusals,
  } = readRules([draft])
  const dates = slot === undefined ? [] : nextDates(slot.rule, draft, now)
  return (
    <FieldNote heading={pick(text.slot, locale)}>
      <div aria-live="polite">
        <p className="dk-field__sentence">
          {slot !== undefined && slotSentence(slot.rule, draft.seconds ?? null, locale)}
          {slot === undefined && refusals.length === 0 && pick(text.noRule, locale)}
        </p>
        <Refusals refusals={refusals} locale={locale} />
      </div>
      {dates.length > 0 && <SpanList heading={pick(text.nextDates, locale)} spans={dates} locale={locale} />}
    </FieldNote>
  )
}

function nextDates(rule: Rule, { validFrom, validTo, skip }: Partial<Programme>, now: number) {
  const from = validFrom ? Math.max(now, startOfDay(dayFromStore(validFrom))) : now
  const to = validTo ? Math.min(from + AHEAD, startOfDay(dayFromStore(validTo))) : from + AHEAD
  const skipped = new Set((Array.isArray(skip) ? skip : []).filter(({ day }) => day).map(({ day }) => startOfDay(dayFromStore(day))))
  return occurrencesOf(rule, from, to)
    .filter(({ start }) => ![...skipped].some((day) => day <= start && start < day + DAY))
    .slice(0, DATES)
    .map(({ start }) => ({ start, end: null, label: null }))
}
