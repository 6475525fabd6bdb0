import { dueWords } from '../i18n/deadline.ts'
import { dutyOutcomeWords } from '../i18n/duties.ts'
import { actDetails as text } from '../i18n/history.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import type { ChangeLine } from './changeLines.ts'
import { evidenceLine } from './findingLines.ts'
import { toldFacts } from './toldFacts.ts'

/** What the acts on duties leave in the log. */
interface DutyDetails {
  text?: string
  document?: string
  outcome?: string
  organization?: unknown
  dueBy?: string
  evidence?: readonly { note?: string | null; url?: string | null; file?: unknown }[]
}

const said = (label: Text, locale: Locale, words: string | undefined): ChangeLine[] =>
  toldFacts(label, locale, ...(typeof words === 'string' && words !== '' ? [{ text: words }] : []))

/** Of a step: what was said, by which document, with which outcome, until when, and what proves it. */
function dutyStepLines(details: DutyDetails, locale: Locale): ChangeLine[] {
  const { text: words, document, outcome, organization, dueBy, evidence } = details
  const named = (dutyOutcomeWords as Readonly<Record<string, Text>>)[String(outcome)]
  const due = typeof dueBy === 'string' && !Number.isNaN(Date.parse(dueBy)) ? dueWords(Date.parse(dueBy)) : undefined
  return [
    ...toldFacts(
      text.ofBody,
      locale,
      ...(organization == null ? [] : [{ ref: { collection: 'organizations' as const, id: String(organization) } }]),
    ),
    ...said(text.result, locale, named && pick(named, locale)),
    ...said(text.said, locale, words),
    ...said(text.document, locale, document),
    ...said(text.newDeadline, locale, due),
    ...toldFacts(text.evidence, locale, ...(Array.isArray(evidence) ? evidence : []).map(evidenceLine)),
  ]
}

/** A sentence of figures; none where the entry lacks one of them. */
const counted =
  (of: Text) =>
  (details: Readonly<Record<string, unknown>>, locale: Locale): ChangeLine[] => {
    const numbers = Object.fromEntries(Object.entries(details).filter((pair): pair is [string, number] => typeof pair[1] === 'number'))
    const words = say(of, locale, numbers)
    return /\{\w+\}/.test(words) ? [] : said(text.result, locale, words)
  }

/** What each act on duties tells beyond who did it. */
export const dutyActLines = {
  beginDuty: dutyStepLines,
  reportDuty: dutyStepLines,
  withdrawDuty: dutyStepLines,
  confirmDuty: dutyStepLines,
  checkDuty: dutyStepLines,
  returnDuty: dutyStepLines,
  notRequireDuty: dutyStepLines,
  reopenDuty: dutyStepLines,
  remindDuties: counted(text.remindedDuties),
  makeDuties: counted(text.madeDuties),
  tellOfDuties: counted(text.toldOfDuties),
}
