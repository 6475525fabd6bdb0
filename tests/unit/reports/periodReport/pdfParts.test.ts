import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { breakLines } from '../../../../src/reports/periodReport/pdf/breakLines.ts'
import { drawTable, type DrawnTable } from '../../../../src/reports/periodReport/pdf/drawTable.ts'
import { openPen, type DrawnPage, type PdfCanvas } from '../../../../src/reports/periodReport/pdf/pen.ts'
import { readTrueType } from '../../../../src/reports/periodReport/pdf/trueType.ts'

/** Every letter is one wide. */
const byLetters = (text: string): number => text.length

describe('lines', () => {
  it.each([
    ['a bc def', 4, ['a bc', 'def']],
    ['a bc def', 8, ['a bc def']],
    ['', 5, ['']],
    ['một', 2, ['mộ', 't']],
    ['xem https://a.vn nhé', 6, ['xem', 'https:', '//a.vn', 'nhé']],
    ['a  b', 10, ['a  b']],
  ])('%j in %d', (text, room, lines) => expect(breakLines(text, room, byLetters)).toEqual(lines))

  it('are never wider than the room, and lose no letter', () => {
    const text = 'Chuyên mục Cải cách hành chính: giải quyết thủ tục tại https://vi-du.camau.gov.vn/tin-tuc/1 và nơi khác'
    for (let room = 1; room < 40; room++) {
      const lines = breakLines(text, room, byLetters)
      expect(Math.max(...lines.map(byLetters))).toBeLessThanOrEqual(room)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })
})

describe('the letters of reports', () => {
  const font = readTrueType(readFileSync('node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))

  // Times New Roman has 2048 units in a size; its widths are those of Tinos.
  it.each([
    ['a', 909],
    ['W', 1933],
    ['0', 1024],
    ['Đ', 1479],
    ['ệ', 909],
    [' ', 512],
  ])('%j is as wide as in Times New Roman', (letter, units) => expect(font.widthOf(letter) * 2048).toBe(units))

  it('is handed on without the tables that put letters together, and with all others', () => {
    const tags = (bytes: Buffer): string[] =>
      Array.from({ length: bytes.readUInt16BE(4) }, (_, n) => bytes.toString('latin1', 12 + 16 * n, 16 + 16 * n))
    const whole = readFileSync('node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
    expect(tags(font.plain)).toEqual(tags(whole).filter((tag) => !['GSUB', 'GPOS', 'GDEF', 'kern', 'DSIG'].includes(tag)))
    expect(tags(font.plain)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']))
  })
})

describe('a table that goes on over pages', () => {
  const page: DrawnPage = {
    width: 200,
    height: 100,
    margins: { left: 10, top: 10, right: 10, bottom: 10 },
    numberSize: 5,
    numberFromTop: 2,
    foot: null,
    tableSize: 10,
    padding: 1,
  }

  /** What is put on each page, with how far down it stands. */
  function drawn(table: DrawnTable): { text: string; y: number }[][] {
    const pages: { text: string; y: number }[][] = []
    const canvas = {
      addPage: () => pages.push([]),
      provideFont: () => null,
      fontSize: () => null,
      text: (text: string, _: number, y: number) => pages.at(-1)!.push({ text, y }),
      lineWidth: () => canvas,
      moveTo: () => canvas,
      lineTo: () => canvas,
      stroke: () => null,
      _font: null,
    } as unknown as PdfCanvas
    const widthOf = { normal: byLetters, bold: byLetters, italics: byLetters }
    const pen = openPen(canvas, page, widthOf)
    pen.turn()
    drawTable(pen, table, page, { breakLines, widthOf })
    return pages
  }
  const column = (width: number) => ({ heading: 'H', width, align: 'left' as const })

  it('has its headings and the number of the page on each, and every row once', () => {
    const rows = Array.from({ length: 11 }, (_, n) => [`r${n}`])
    const pages = drawn({ columns: [column(100)], rows })
    expect(pages.map((marks) => marks.map(({ text }) => text))).toEqual([
      ['H', 'r0', 'r1', 'r2', 'r3'],
      ['2', 'H', 'r4', 'r5', 'r6', 'r7'],
      ['3', 'H', 'r8', 'r9', 'r10'],
    ])
  })

  it('keeps a row together that fits on a page, and tears one apart that fits on none', () => {
    const lines = (n: number, of: string): string => Array.from({ length: n }, (_, at) => `${of}${at}`).join(' ')
    const kept = drawn({ columns: [column(25)], rows: [['a'], ['b'], [lines(4, 'c')]] })
    expect(kept.map((marks) => marks.map(({ text }) => text))).toEqual([
      ['H', 'a', 'b'],
      ['2', 'H', 'c0', 'c1', 'c2', 'c3'],
    ])
    const torn = drawn({ columns: [column(25)], rows: [[lines(8, 'd')]] })
    expect(torn.flatMap((marks) => marks.map(({ text }) => text)).filter((text) => text.startsWith('d'))).toEqual(lines(8, 'd').split(' '))
    expect(Math.max(...torn.flat().map(({ y }) => y))).toBeLessThan(90)
  })
})
