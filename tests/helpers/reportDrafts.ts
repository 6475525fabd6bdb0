import { parseInstant } from '../../src/obligations/index.ts'
import { locales, type Locale } from '../../src/platform/text.ts'
import { draftText, withSources } from '../../src/reports/periodReport/draftText.ts'
import { writeDraft } from '../../src/reports/periodReport/writeDraft.ts'
import { demoYear } from '../../src/seed/demo/demoYear.ts'
import { demoReport } from './demoReport.ts'

/** When the demonstration year of the drafts is looked at: its last period is not over then. */
export const demoKnownAt = parseInstant('2026-11-20T10:00:00+07:00')!

export const draftCases = ['Q1', 'H1', 'Q3', 'Y'].flatMap((kind) => locales.map((locale) => ({ kind, locale })))

export const draftFile = ({ kind, locale }: { kind: string; locale: Locale }): string => `tests/report-drafts/${kind}.${locale}.txt`

/** The draft of a period of the demonstration year, with the path of each figure beside it. */
export const demoDraftText = ({ kind, locale }: { kind: string; locale: Locale }): string =>
  draftText(writeDraft(demoReport(demoYear(demoKnownAt), kind, { knownAt: demoKnownAt, locale })), withSources)
