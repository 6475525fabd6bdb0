import { beforeAll, describe, expect, it } from '@jest/globals'
import readXlsxFile from 'read-excel-file/node'

import { figuresIn } from '../../../../src/reports/periodReport/draft.ts'
import { writeDraft } from '../../../../src/reports/periodReport/writeDraft.ts'
import { reportXlsx } from '../../../../src/reports/periodReport/xlsx/xlsx.ts'
import { demoYear } from '../../../../src/seed/demo/demoYear.ts'
import { demoPaper } from '../../../helpers/demoPaper.ts'
import { demoReport } from '../../../helpers/demoReport.ts'
import { demoKnownAt } from '../../../helpers/reportDrafts.ts'

const draft = writeDraft(demoReport(demoYear(demoKnownAt), 'Q1', { knownAt: demoKnownAt, locale: 'vi' }))

describe('the report as a workbook', () => {
  let sheets: { sheet: string; data: unknown[][] }[]
  beforeAll(async () => {
    sheets = (await readXlsxFile(await reportXlsx({ draft, paper: demoPaper, at: demoKnownAt, foot: null }))) as unknown as typeof sheets
  })

  it('has a sheet for the figures and one for each annex', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Số liệu', 'PL1', 'PL2', 'PL3'])
  })

  it('has every figure of the text as a number, with its source', () => {
    const rows = new Map(sheets[0]!.data.slice(4).map(([source, value]) => [source, value]))
    const figures = figuresIn(draft)
    expect(figures.length).toBeGreaterThan(50)
    expect(figures.filter(({ figure, value }) => value !== null && rows.get(decodeURIComponent(figure)) !== value)).toEqual([])
  })

  it('has all rows of the annexes, amounts as numbers and moments as moments', () => {
    const annexes = sheets.slice(1).map(({ data }) => data.slice(4))
    expect(annexes.map((rows) => rows.length)).toEqual(draft.annexes.map(({ table }) => table!.rows.length))
    expect(typeof annexes[0]![0]![3]).toBe('number')
    expect(annexes[1]![0]![3]).toBeInstanceOf(Date)
  })

  it.each(['=1+1', '+84 912', '@SUM(A1)', '=HYPERLINK("http://x","y")'])('%s is text, never a formula', async (title) => {
    const [annex] = draft.annexes
    const rows = annex!.table!.rows.slice(0, 1).map((row) => row.map((cell, index) => (index === 1 ? title : cell)))
    const bytes = await reportXlsx({
      draft: { ...draft, annexes: [{ ...annex!, table: { ...annex!.table!, rows } }] },
      paper: demoPaper,
      at: demoKnownAt,
      foot: null,
    })
    const [, sheet] = (await readXlsxFile(bytes)) as unknown as typeof sheets
    expect(sheet!.data.slice(4)[0]![1]).toBe(title)
  })
})
