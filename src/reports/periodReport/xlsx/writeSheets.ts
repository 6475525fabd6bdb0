import { makeInThread, TELL_RESULT } from '../../makeInThread.ts'

/** A cell, with the name of what it is declared to be: text cannot become a formula. */
export type SheetCell =
  | ({
      readonly value: string | number | Date
      readonly type: 'String' | 'Number' | 'Date'
      readonly format?: string
    } & Readonly<Record<string, unknown>>)
  | null

export type SheetRow = readonly SheetCell[]

/** A sheet as it is handed over: plain data. */
export interface SheetData {
  readonly sheet: string
  readonly columns: readonly { readonly width: number }[]
  readonly orientation?: 'landscape'
  readonly stickyRowsCount: number
  readonly data: readonly SheetRow[]
}

/** Written in a thread of its own: the library writes all rows in one go. */
const WRITER_SOURCE = `
  const { parentPort, workerData } = require('node:worker_threads')
  const types = { String, Number, Date }
  const cell = (each) => (each === null ? null : { ...each, type: types[each.type] })
  const made = import('write-excel-file/node').then(({ default: write }) =>
    write(workerData.map(({ data, ...sheet }) => ({ ...sheet, data: data.map((row) => row.map(cell)) }))).toBuffer(),
  )
${TELL_RESULT}`

/** A workbook of some sheets. */
export const writeSheets = (sheets: readonly SheetData[]): Promise<Buffer> => makeInThread(WRITER_SOURCE, sheets, 'a workbook')
