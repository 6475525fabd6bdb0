'use client'

import { useState } from 'react'

import type { EditReportRequest, ReportView } from '../../contracts/record.ts'
import type { Id } from '../../documents/ids.ts'
import { reportPage as text } from '../../i18n/reportPage.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ask, type ServerAnswer } from '../ask.ts'

/** A report on its page: read, saved, signed; what was refused comes back as words for whoever asked. */
export function useReport(initial: ReportView, { api, locale }: { api: string; locale: Locale }) {
  const [report, setReport] = useState(initial)
  const failed = pick(text.failed, locale)
  const root = `${api}/record/reports/${report.id}`
  const reload = async (): Promise<void> => {
    const answer = await ask<{ report: ReportView }>(root, failed)
    if (answer.ok) setReport(answer.value.report)
  }
  const post = <T>(act: string, body: object): Promise<ServerAnswer<T>> => ask<T>(`${root}/${act}`, failed, body)
  /** Null when it is done. */
  const andReload = async (answer: ServerAnswer<unknown>): Promise<string | null> => {
    if (!answer.ok) return answer.message
    await reload()
    return null
  }
  return {
    report,
    reload,
    save: async (changes: Omit<EditReportRequest, 'revision'>) => andReload(await post('edit', { revision: report.revision, ...changes })),
    sign: async (signing: object) => andReload(await post('sign', { revision: report.revision, ...signing })),
    revise: () => post<{ id: Id }>('revise', {}),
    remove: () => post<{ removed: string }>('remove', { revision: report.revision }),
    addScan: async (file: File) => {
      const form = new FormData()
      form.set('file', file)
      return andReload(await post('scans', form))
    },
    scanHref: (file: Id) => `${root}/scans/${file}`,
    fileHref: (kind: string) => `${root}/file?kind=${kind}`,
  }
}
export type ReportOnPage = ReturnType<typeof useReport>
