import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Output } from '../../../../src/figures/output.ts'
import type { Locale } from '../../../../src/platform/text.ts'
import { runsText } from '../../../../src/reports/periodReport/draft.ts'
import type { ReportInput } from '../../../../src/reports/periodReport/input.ts'
import { writeDraft } from '../../../../src/reports/periodReport/writeDraft.ts'
import { bothLocales, emptyReport, inputWith, paragraphsOf, totalOf } from '../../../helpers/reportCounts.ts'

/** None, one, two and many are what sentences differ by. */
const few = fc.constantFrom<number>(0, 0, 1, 1, 2, 3, 21, 1_001)

/** Words that English bends by number, each as one and as many. */
const bent = ['obligation', 'commitment', 'placement', 'theme', 'question', 'check', 'airing', 'piece', 'event', 'plan'] as const

const faults: Readonly<Record<Locale, readonly [RegExp, string][]>> = {
  vi: [
    [/\b0 (?!phút|giây)\p{L}/u, 'counts none with a number'],
    [/\p{L}\s+[,.;:]/u, 'has a space before a sign'],
  ],
  en: [
    ...bent.map((word): [RegExp, string] => [new RegExp(`(?<![\\d,.])1 (?:\\w+ )?${word}s\\b`), `says one ${word}s`]),
    ...bent.map((word): [RegExp, string] => [
      new RegExp(`(?<!\\b1 |the |one |No |each |only )\\b(?:[2-9]|\\d{2,}) ${word}\\b`),
      `says several ${word}`,
    ]),
    [/(?<![\d,.])1 (?:are|were|have)\b/, 'says one are'],
    [/(?:\b[2-9]|\d{2,}) (?:is|was|has)\b/, 'says several is'],
    [/\b0 [a-z]/, 'counts none with a number'],
    [/\w\s+[,.;:]/, 'has a space before a sign'],
  ],
}
const everywhere: readonly [RegExp, string][] = [
  [/\{|\}|undefined|NaN|null/, 'holds what is no word'],
  [/ {2}/, 'has two spaces'],
  [/[,;:]\s*[.;,]|\.\.(?!\/)/, 'has two signs'],
  [/^[^\p{Lu}\d“[]/u, 'does not begin as a sentence'],
  [/[^.:\]/]$/, 'does not end as one'],
]

/** What is wrong in the paragraphs of a draft. */
const faultsIn = (input: ReportInput): string[] =>
  paragraphsOf(writeDraft(input)).flatMap(({ id, runs, role }) => {
    const text = runsText(runs)
    // Lettered lists begin with “a)”.
    const sentence = id.startsWith('byForm.') ? text.replace(/^[\p{L}]\) /u, '') : text
    if (role === 'ask') return []
    return [...everywhere, ...faults[input.locale]].flatMap(([pattern, fault]) =>
      pattern.test(sentence) ? [`${id} ${fault}: ${sentence}`] : [],
    )
  })

const totals = fc
  .record({
    met: few,
    madeGood: few,
    waived: few,
    excused: few,
    unverified: few,
    curable: few,
    short: few,
    running: few,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, running, ...counts }) => {
    const due = Object.values(counts).reduce((sum, n) => sum + n, 0)
    return totalOf({ ...counts, running, runningMet: Math.round(running * share), carriedIn: Math.round(due * share) })
  })

const outputs = fc
  .record({ count: few, share: fc.double({ min: 0, max: 1, noNaN: true }), seconds: fc.constantFrom<number>(0, 45, 60, 900, 73_830) })
  .map(({ count, share, seconds }): Output => ({
    ...emptyReport.output,
    count,
    seconds,
    contents: Math.min(count, Math.max(count > 0 ? 1 : 0, Math.round(count * share))),
    reruns: Math.round(count * (1 - share)),
    byMedium: count === 0 ? {} : { tv: { count, seconds, contents: count, reruns: 0 } },
  }))

const questions = fc.record({ received: few, share: fc.double({ min: 0, max: 1, noNaN: true }) }).map(({ received, share }) => {
  const answered = Math.round(received * share)
  return { received, answered, rejected: Math.round((received - answered) * share) }
})

describe.each(bothLocales)('every sentence in %s', (locale) => {
  it('is right for none, one and many of everything that it counts', () => {
    fc.assert(
      fc.property(totals, totals, outputs, fc.option(questions), (total, before, output, feedback) => {
        const input = inputWith({ locale, feedback, total })
        const figures = { ...input.figures, output }
        expect(faultsIn({ ...input, figures, before: { ...emptyReport, total: before, output } })).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('is right for none, one and many themes, covered or not', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 }), { maxLength: 5 }), (counts) => {
        const coverage = counts.map((count, n) => ({ theme: `t${n}`, count, seconds: 0, contents: count, media: [] }))
        const input = inputWith({ locale })
        const themes = counts.map((_, n) => ({ id: `t${n}`, parent: null, marker: null, text: 'Nội dung.', isGroup: false }))
        expect(faultsIn({ ...input, figures: { ...input.figures, coverage }, names: { ...input.names, themes } })).toEqual([])
      }),
    )
  })
})

it('the patterns find what they look for', () => {
  const found = (locale: Locale, text: string): string[] =>
    [...everywhere, ...faults[locale]].filter(([pattern]) => pattern.test(text)).map(([, fault]) => fault)
  expect(found('en', '1 obligations fell due.')).toContain('says one obligations')
  expect(found('en', '12 obligation fell due.')).toContain('says several obligation')
  expect(found('en', '1 are to be confirmed.')).toContain('says one are')
  expect(found('en', '1,001 is to be confirmed.')).toContain('says several is')
  expect(found('en', '1,001 obligations fell due.')).toEqual([])
  expect(found('vi', 'Có 0 chỉ tiêu.')).toContain('counts none with a number')
  expect(found('vi', 'trong kỳ,.')).toEqual(expect.arrayContaining(['has two signs', 'does not begin as a sentence']))
})
