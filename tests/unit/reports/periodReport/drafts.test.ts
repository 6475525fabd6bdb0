import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { demoYear } from '../../../../src/seed/demo/demoYear.ts'
import { isFigure, leftToWrite, runsText, type Figure } from '../../../../src/reports/periodReport/draft.ts'
import { namesOfPath, valueAt } from '../../../../src/reports/periodReport/figureBook.ts'
import { figureTree } from '../../../../src/reports/periodReport/figureTree.ts'
import { writeDraft } from '../../../../src/reports/periodReport/writeDraft.ts'
import { demoReport } from '../../../helpers/demoReport.ts'
import { demoDraftText, demoKnownAt, draftCases, draftFile } from '../../../helpers/reportDrafts.ts'

const year = demoYear(demoKnownAt)

describe.each(draftCases)('the draft of $kind in $locale', ({ kind, locale }) => {
  // Written by tests/helpers/writeReportDrafts.ts, and read before it is committed.
  it('reads as it did when it was last read', () => {
    expect(demoDraftText({ kind, locale })).toBe(readFileSync(draftFile({ kind, locale }), 'utf8'))
  })

  const input = demoReport(year, kind, { knownAt: demoKnownAt, locale })
  const draft = writeDraft(input)
  const figures: Figure[] = [
    ...draft.sections.flatMap(({ blocks }) => blocks),
    ...draft.annexes.flatMap(({ table }) => (table === null ? [] : [table])),
  ].flatMap((block) => (block.kind === 'table' ? block.rows.flat().filter(isFigure) : block.runs.filter(isFigure)))

  it('has no figure but from its source', () => {
    const tree = figureTree(input)
    expect(figures.length).toBeGreaterThan(100)
    expect(figures.filter(({ figure, value }) => valueAt(tree, namesOfPath(figure)) !== value)).toEqual([])
  })

  it('shows the same figure in the same way wherever it stands', () => {
    const shown = new Map<string, Set<string>>()
    for (const figure of figures) shown.set(figure.figure, (shown.get(figure.figure) ?? new Set()).add(figure.shown))
    expect([...shown].filter(([, ways]) => ways.size > 1)).toEqual([])
  })

  it('has an id of its own for every paragraph', () => {
    const ids = [...draft.opening, ...draft.sections.flatMap(({ blocks }) => blocks), ...draft.closing].map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('leaves for a person to write what stands in brackets', () => {
    const left = leftToWrite(draft)
    expect(left.map(({ id }) => id)).toContain('proposals.ask')
    expect(left.map(({ runs }) => runsText(runs)).filter((text) => !/^\[.*\]$/.test(text))).toEqual([])
  })
})
