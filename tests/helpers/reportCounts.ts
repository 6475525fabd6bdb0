import { periodReport, type PeriodReport } from '../../src/figures/periodReport.ts'
import { periodOf } from '../../src/figures/periods.ts'
import type { MixedFigures } from '../../src/figures/figures.ts'
import { parseInstant, type Facts } from '../../src/obligations/index.ts'
import type { Locale } from '../../src/platform/text.ts'
import type { ReportInput } from '../../src/reports/periodReport/input.ts'
import { runsText, type Paragraph, type PeriodDraft } from '../../src/reports/periodReport/draft.ts'

const nothing: Facts = { organizations: [], channels: [], commitments: [], placements: [], waivers: [], holidays: [] }
const period = periodOf({ calendar: 'report', kind: 'Q1', year: 2014 })!

/** A report on the first quarter of 2014 that tells of nothing. */
export const emptyReport: PeriodReport = periodReport({
  facts: nothing,
  themes: [],
  period,
  knownAt: parseInstant('2014-03-20T00:00:00+07:00')!,
})

export interface TotalCounts {
  met?: number
  madeGood?: number
  waived?: number
  excused?: number
  unverified?: number
  curable?: number
  short?: number
  carriedIn?: number
  running?: number
  runningMet?: number
}

/** The totals that so many verdicts of each kind give. */
export function totalOf(counts: TotalCounts): MixedFigures {
  const { carriedIn = 0, running = 0, runningMet = 0, ...given } = counts
  const statuses = { met: 0, madeGood: 0, waived: 0, excused: 0, unverified: 0, curable: 0, short: 0, ...given }
  const due = Object.values(statuses).reduce((sum, n) => sum + n, 0)
  const owed = due - statuses.waived - statuses.excused
  return {
    due,
    ...statuses,
    owed,
    keptRate: owed === 0 ? null : (statuses.met + statuses.madeGood) / owed,
    onTimeRate: owed === 0 ? null : statuses.met / owed,
    measures: {},
    carriedIn,
    running: { count: running, met: runningMet },
  }
}

/** What a draft is written from where there is nothing but what a test says. */
export const inputWith = (given: Partial<ReportInput> & { total?: MixedFigures } = {}): ReportInput => {
  const { total = totalOf({}), ...rest } = given
  return {
    locale: 'vi',
    figures: { ...emptyReport, total },
    before: null,
    yearBefore: null,
    plans: [],
    issuer: 'Sở Nội vụ',
    recipient: null,
    names: {
      commitments: new Map(),
      organizations: new Map(),
      channels: new Map(),
      forms: new Map(),
      themes: [],
      placements: new Map(),
    },
    handChecked: [],
    waivers: [],
    feedback: null,
    restatements: [],
    later: [],
    ...rest,
  }
}

export const paragraphsOf = (draft: PeriodDraft): Paragraph[] => [
  ...draft.opening,
  ...draft.sections.flatMap(({ blocks }) => blocks.filter((block): block is Paragraph => block.kind === 'paragraph')),
  ...draft.closing,
]

/** One paragraph of a draft as it is read; empty where there is none. */
export const said = (draft: PeriodDraft, id: string): string =>
  runsText(paragraphsOf(draft).find((paragraph) => paragraph.id === id)?.runs ?? [])

export const bothLocales: readonly Locale[] = ['vi', 'en']
