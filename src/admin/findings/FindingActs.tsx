'use client'

import { findingButtons, findingStepWords } from '../../i18n/findings.ts'
import type { Locale } from '../../platform/text.ts'
import type { FindingStep } from '../../rules/finding.ts'
import { StepActs } from './StepActs.tsx'
import type { FindingAtHand } from './stepDraft.ts'
import { StepForm } from './StepForm.tsx'

interface FindingActsProps {
  finding: FindingAtHand
  may: readonly FindingStep[]
  lastDays: readonly string[]
  about: string
  locale: Locale
  api: string
}

const first: readonly FindingStep[] = ['answer', 'accept']

/** What the person who reads may do with a finding now. */
export const FindingActs = ({ finding, may, lastDays, about, locale, api }: FindingActsProps) => (
  <StepActs
    {...{ may, first, about, locale }}
    buttons={findingButtons}
    titles={findingStepWords}
    form={(step, on) => <StepForm {...{ step, finding, lastDays, locale, api }} {...on} />}
  />
)
