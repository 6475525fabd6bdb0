import type { PayloadRequest } from 'payload'

import { periodWords } from '../../i18n/periods.ts'
import { refused } from '../../i18n/refused.ts'
import { say, type Locale } from '../../platform/text.ts'
import { answerablePeriods, type AnswerablePeriod, type Instant, type Placement } from '../../obligations/index.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { loadTerms } from '../../store/terms.ts'

/** As many as one can choose from at a glance. */
const shown = 6

/** Why a placement cannot say what it says it answers; null when it can, or says nothing. */
export async function refuseAnswer(req: PayloadRequest, placement: Placement, now: Instant): Promise<Refusal | null> {
  const { answers } = placement
  if (answers === null) return null
  const { facts } = await loadTerms(req)
  const periods = answerablePeriods(facts, placement)
  if (periods.some(({ start, label }) => start === answers.start && label === answers.label)) return null
  const open = openAmong(periods, now)
  if (open.length === 0) return { text: refused.nothingToAnswer, path: 'answers.start' }
  const message = (locale: Locale): string =>
    say(refused.answersNothing, locale, { open: open.map((period) => periodWords(period, locale)).join('; ') })
  return { text: { vi: message('vi'), en: message('en') }, path: 'answers.start' }
}

/** What is not due yet, the nearest deadline first. */
const openAmong = (periods: readonly AnswerablePeriod[], now: Instant): AnswerablePeriod[] =>
  periods
    .filter(({ due }) => due > now)
    .sort((a, b) => a.due - b.due || a.windowStart - b.windowStart)
    .slice(0, shown)
