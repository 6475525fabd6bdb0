import { dueWords } from '../i18n/deadline.ts'
import { findingKindWords, findingStepWords } from '../i18n/findings.ts'
import { actDetails as text } from '../i18n/history.ts'
import { pick, type Locale, type Text } from '../platform/text.ts'
import type { ChangeLine, LineValue } from './changeLines.ts'
import { toldFacts } from './toldFacts.ts'

/** What the acts on findings leave in the log. */
interface FindingDetails {
  kind?: keyof typeof findingKindWords
  decision?: keyof typeof findingStepWords
  text?: string
  organization?: unknown
  dueBy?: string
  waiver?: unknown
  evidence?: readonly { note?: string | null; url?: string | null; file?: unknown }[]
}

const said = (label: Text, locale: Locale, words: string | undefined): ChangeLine[] =>
  toldFacts(label, locale, ...(words ? [{ text: words }] : []))
const named = (label: Text, locale: Locale, collection: 'organizations' | 'waivers', id: unknown): ChangeLine[] =>
  toldFacts(label, locale, ...(id == null ? [] : [{ ref: { collection, id: String(id) } }]))
/** A code that this version does not know is told by nothing. */
const worded = (label: Text, locale: Locale, words: Text | undefined): ChangeLine[] => said(label, locale, words && pick(words, locale))
const due = (locale: Locale, dueBy: string | undefined): ChangeLine[] =>
  said(text.dueBy, locale, dueBy === undefined ? undefined : dueWords(Date.parse(dueBy)))

/** Why a step was taken, and until when it gives the body time. */
const reasonLines = ({ text: reason, dueBy }: FindingDetails, locale: Locale): ChangeLine[] => [
  ...said(text.reason, locale, reason),
  ...due(locale, dueBy),
]

/** One piece of evidence: its words, its link, its file. */
export function evidenceLine({ note, url, file }: NonNullable<FindingDetails['evidence']>[number]): LineValue {
  const words = [note, url].filter(Boolean).join(': ')
  return { ...(words !== '' && { text: words }), ...(file != null && { ref: { collection: 'media', id: String(file) } }) }
}

/** What each act on a finding tells beyond who did it. */
export const findingLines = {
  raiseFinding: (details: FindingDetails, locale: Locale) => [
    ...worded(text.findingKind, locale, details.kind && findingKindWords[details.kind]),
    ...said(text.said, locale, details.text),
    ...named(text.toAnswer, locale, 'organizations', details.organization),
    ...due(locale, details.dueBy),
  ],
  answerFinding: (details: FindingDetails, locale: Locale) => [
    ...said(text.said, locale, details.text),
    ...toldFacts(text.evidence, locale, ...(details.evidence ?? []).map(evidenceLine)),
  ],
  decideFinding: (details: FindingDetails, locale: Locale) => [
    ...worded(text.decision, locale, details.decision && findingStepWords[details.decision]),
    ...reasonLines(details, locale),
    ...named(text.waiver, locale, 'waivers', details.waiver),
  ],
  extendFinding: reasonLines,
  withdrawFinding: reasonLines,
}
