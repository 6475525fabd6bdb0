import { reportDocx } from './docx/docx.ts'
import type { ReportDocument } from './paper.ts'
import { reportPdf } from './pdf/pdf.ts'
import { reportXlsx } from './xlsx/xlsx.ts'

/** The files that are made from a report. */
export const fileKinds = ['docx', 'pdf', 'xlsx'] as const
export type FileKind = (typeof fileKinds)[number]

const makers: Readonly<Record<FileKind, (document: ReportDocument) => Promise<Buffer>>> = {
  docx: reportDocx,
  pdf: reportPdf,
  xlsx: reportXlsx,
}

export const makeFile = (kind: FileKind, document: ReportDocument): Promise<Buffer> => makers[kind](document)

/** “bao-cao-H1-2026.docx” */
export const fileName = ({ kind, year }: { kind: string; year: number }, of: FileKind): string => `bao-cao-${kind}-${year}.${of}`
