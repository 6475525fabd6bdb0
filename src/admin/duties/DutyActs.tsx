'use client'

import { dutyButtons, dutyStepWords } from '../../i18n/duties.ts'
import type { Locale } from '../../platform/text.ts'
import type { DutyStep } from '../../rules/duties/dutySteps.ts'
import { StepActs } from '../findings/StepActs.tsx'
import { DutyStepForm, type DutyToAct } from './DutyStepForm.tsx'

interface DutyActsProps {
  duty: DutyToAct
  may: readonly DutyStep[]
  lastDays: readonly string[]
  about: string
  locale: Locale
  api: string
}

const first: readonly DutyStep[] = ['handIn', 'confirm', 'check']

/** What the person who reads may do with a duty now. */
export const DutyActs = ({ duty, may, lastDays, about, locale, api }: DutyActsProps) => (
  <StepActs
    {...{ may, first, about, locale }}
    buttons={dutyButtons}
    titles={dutyStepWords}
    form={(step, on) => <DutyStepForm {...{ step, duty, lastDays, locale, api }} {...on} />}
  />
)
