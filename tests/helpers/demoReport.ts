import { periodReport, type PeriodReport } from '../../src/figures/periodReport.ts'
import { periodBefore, periodOf, yearBefore, type Period } from '../../src/figures/periods.ts'
import { namedRow } from '../../src/formats/planFile/catalogueNames.ts'
import { countingWordsOf } from '../../src/i18n/units.ts'
import { judge, type Facts, type Instant } from '../../src/obligations/index.ts'
import type { Locale } from '../../src/platform/text.ts'
import type { NamedEvidence, HandCheckedCommitment, NamedPlacement, ReportInput } from '../../src/reports/periodReport/input.ts'
import { laterVerdicts } from '../../src/reports/periodReport/verdicts.ts'
import type { DemoYear } from '../../src/seed/demo/rows.ts'
import { demoFacts } from './demoFacts.ts'

/** What went out is proved by what its medium leaves behind. */
const evidenceOf: Readonly<Record<string, NamedEvidence>> = {
  tv: { note: 'Nhật ký phát sóng', link: null },
  radio: { note: 'Nhật ký phát sóng', link: null },
  print: { note: 'Bản báo lưu chiểu', link: null },
  report: { note: 'Văn bản đến, có số và ngày', link: null },
}

/** The report on a period of a demonstration year, as the database would have it read. */
export function demoReport(year: DemoYear, kind: string, { knownAt, locale }: { knownAt: Instant; locale: Locale }): ReportInput {
  const facts = demoFacts(year)
  const themes = year.themes.map(({ ref }) => ({ id: ref, parent: null }))
  const reportOf = (period: Period): PeriodReport => periodReport({ facts, themes, period, knownAt })
  const known = (period: Period | null): PeriodReport | null => {
    const report = period === null ? null : reportOf(period)
    return report === null || (report.total.due === 0 && report.output.count === 0) ? null : report
  }
  const period = periodOf({ calendar: 'report', kind, year: year.year })!
  const figures = reportOf(period)
  return {
    locale,
    figures,
    before: known(periodBefore(period)),
    yearBefore: known(yearBefore(period)),
    plans: [{ title: year.title, number: null, day: null, issuer: null, byDecision: false }],
    issuer: 'Sở Nội vụ tỉnh Cà Mau',
    recipient: 'Ủy ban nhân dân tỉnh Cà Mau',
    names: namesOf(year, facts, locale),
    handChecked: handCheckedOf(year, figures),
    waivers: year.waivers.map((waiver) => ({ ...waiver, evidence: [] })),
    feedback: { received: 5, answered: 3, rejected: 1 },
    restatements: [],
    later: laterVerdicts(figures, judge(facts, knownAt), facts.commitments),
  }
}

function namesOf(
  { commitments, organizations, channels, themes, placements }: DemoYear,
  facts: Facts,
  locale: Locale,
): ReportInput['names'] {
  const formName = (code: string): string => String(namedRow('forms', code)[locale === 'vi' ? 'name' : 'nameEn'] ?? code)
  const matches = new Map(facts.commitments.map(({ id, match }) => [id, match]))
  const mediumOf = new Map(channels.map(({ id, medium }) => [id, medium]))
  return {
    commitments: new Map(
      commitments.map(({ ref, title }, index) => [
        ref,
        {
          title,
          clause: null,
          ordinal: index + 1,
          words: countingWordsOf(matches.get(ref)?.media ?? [], matches.get(ref)?.forms ?? []),
        },
      ]),
    ),
    organizations: new Map(organizations.map(({ id, name }) => [id, name.replace(' (minh họa)', '')])),
    channels: new Map(channels.map(({ id, name }) => [id, name])),
    forms: new Map(placements.map(({ form }) => [form, formName(form)])),
    themes: themes.map(({ ref, marker, text, gloss }) => ({
      id: ref,
      parent: null,
      marker,
      text: locale === 'vi' ? text : gloss,
      isGroup: false,
    })),
    placements: new Map(
      placements.map(({ id, title, reason, status, actualStart, plannedStart, channel }): [string, NamedPlacement] => {
        const evidence = status === 'delivered' ? evidenceOf[mediumOf.get(channel)!] : undefined
        return [id, { title, at: actualStart ?? plannedStart, link: null, reason, evidence: evidence === undefined ? [] : [evidence] }]
      }),
    ),
  }
}

const handCheckedOf = ({ commitments }: DemoYear, { period, asOf }: PeriodReport): HandCheckedCommitment[] =>
  commitments.flatMap(({ ref, title, check }, index) =>
    check.by === 'machine'
      ? []
      : [
          {
            id: ref,
            title,
            clause: null,
            ordinal: index + 1,
            obligors: [],
            checks: check.checks
              .filter(({ at }) => at >= period.start && at < asOf)
              .map(({ at, outcome, note }) => ({ at, kept: outcome === 'kept', note, evidence: [] })),
          },
        ],
  )
