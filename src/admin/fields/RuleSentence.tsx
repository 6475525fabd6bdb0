'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo, useState } from 'react'

import { pick } from '../../platform/text.ts'
import { wallClock } from '../../platform/clock.ts'
import { dayFromStore, dayToStore } from '../../documents/days.ts'
import { idsOf } from '../../documents/ids.ts'
import { ruleSentence } from '../../i18n/ruleSentence.ts'
import { nextWindows, type Commitment } from '../../obligations/index.ts'
import { commitmentFact, subjectOfDoc, type CommitmentDoc } from '../../store/commitmentFact.ts'
import { namedConditions } from '../conditionsOf.ts'
import { localeFrom } from '../language.ts'
import { CountsAnything } from './CountsAnything.tsx'
import { FieldNote } from './FieldNote.tsx'
import { fieldText as text } from './fieldText.ts'
import { readRules } from './readRules.ts'
import { Refusals } from './Refusals.tsx'
import { SpanList } from './SpanList.tsx'
import { useDraft } from './useDraft.ts'
import { useNames } from './useNames.ts'

const WINDOWS = 5

/** Reads a commitment's rule back as a sentence, with its next windows, while it is being written. */
export function RuleSentence() {
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const [now] = useState(() => wallClock.now())
  const draft = useDraft<CommitmentDoc & { checkedBy: string }>()
  const { rules, refusals } = readRules(windowsOf(draft))
  const fact = useMemo(() => (refusals.length === 0 ? factOf(draft) : null), [draft, refusals.length])
  const names = useNames(
    {
      channels: idsOf(draft.match?.channels).map(String),
      forms: idsOf(draft.match?.forms).map(String),
      programmes: idsOf(draft.match?.programmes).map(String),
    },
    locale,
  )
  const windows = useMemo(() => (fact === null ? [] : nextWindows(fact, now, WINDOWS)), [fact, now])
  const sentence = ruleSentence(
    {
      windows: rules,
      measure: { kind: draft.measure?.kind ?? 'count', target: draft.measure?.target ?? undefined },
      conditions: namedConditions(conditionsFact(draft), subjectOfDoc(draft), names),
      joint: draft.aggregation === 'joint',
      reruns: draft.reruns ?? 'exclude',
      partial: draft.partial ?? 'skip',
      validFrom: draft.validFrom ? dayFromStore(draft.validFrom) : null,
      validTo: draft.validTo ? dayFromStore(draft.validTo) : null,
      makegoodWithinDays: draft.makegoodWithinDays ?? null,
      excuseWhenHolidays: draft.excuseWhenHolidays ?? null,
      answersDueDays: draft.answersDueDays ?? null,
    },
    locale,
  )
  return (
    <FieldNote heading={pick(text.rule, locale)}>
      <div aria-live="polite">
        <p className="dk-field__sentence">{rules.length === 0 && refusals.length === 0 ? pick(text.noRule, locale) : sentence}</p>
        <Refusals refusals={refusals} locale={locale} />
      </div>
      {draft.checkedBy === 'machine' && subjectOfDoc(draft) === 'anything' && <CountsAnything locale={locale} />}
      {windows.length > 0 && <SpanList heading={pick(text.nextWindows, locale)} spans={windows} locale={locale} />}
      {rules.length > 0 && refusals.length === 0 && windows.length === 0 && (
        <p className="dk-note">{pick(fact === null ? text.noValidity : text.noWindows, locale)}</p>
      )}
    </FieldNote>
  )
}

/** An array without rows may stand in the form as a number. */
const windowsOf = ({ windows }: Partial<CommitmentDoc>) => (Array.isArray(windows) ? windows : [])

/** Windows do not depend on who owes them: a rule can be read back before the bodies are named. */
function factOf(draft: Partial<CommitmentDoc>): Commitment | null {
  const inOrder = !draft.validFrom || !draft.validTo || draft.validFrom < draft.validTo
  const windows = windowsOf(draft)
  const complete = inOrder && windows.every(({ rrule, dtstart }) => rrule && dtstart)
  return complete ? commitmentFact({ ...writtenOf(draft), windows }) : null
}

const anyWindow = { rrule: 'FREQ=DAILY', dtstart: '2000-01-01T00:00' }
const anyDay = dayToStore('2000-01-01')

/** The conditions can be read back before the windows, the validity and the target are written. */
const conditionsFact = (draft: Partial<CommitmentDoc>): Commitment =>
  commitmentFact({ ...writtenOf(draft), windows: [anyWindow], validFrom: anyDay, validTo: anyDay, measure: { target: 1 } })!

/** What is complete in the form, and somebody who owes it. */
const writtenOf = (draft: Partial<CommitmentDoc>): CommitmentDoc => ({
  ...(draft as CommitmentDoc),
  obligors: ['any'],
  timeBand: draft.timeBand && {
    ...draft.timeBand,
    bands: (Array.isArray(draft.timeBand.bands) ? draft.timeBand.bands : []).filter(({ days, from, to }) => days?.length && from && to),
  },
})
