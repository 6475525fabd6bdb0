'use client'

import { useState } from 'react'

import type { ScoringView } from '../../contracts/scorings.ts'
import type { Id } from '../../documents/ids.ts'
import { scoringText as text } from '../../i18n/scoringPage.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ask, type ServerAnswer } from '../ask.ts'
import { uploadFile } from '../uploadFile.ts'

export interface EvidenceDraft {
  note: string
  url: string
  file: File | null
}

/** A scoring on its page; what was refused comes back as words, null when it is done. */
export function useScoring(initial: ScoringView, { api, locale }: { api: string; locale: Locale }) {
  const [scoring, setScoring] = useState(initial)
  const failed = pick(text.failed, locale)
  const root = `${api}/record/scorings/${scoring.id}`
  const obligor = scoring.opened?.obligor ?? null
  const reload = async (): Promise<void> => {
    const query = obligor === null ? '' : `?obligor=${encodeURIComponent(obligor)}`
    const answer = await ask<{ scoring: ScoringView }>(`${root}${query}`, failed)
    if (answer.ok) setScoring(answer.value.scoring)
  }
  const act = async (name: string, body: object): Promise<string | null> => {
    const answer: ServerAnswer<unknown> = await ask(`${root}/${name}`, failed, body)
    if (!answer.ok) return answer.message
    await reload()
    return null
  }
  const { revision } = scoring
  return {
    scoring,
    root,
    reload,
    enter: (criterion: string, points: number | null, reason: string) => act('points', { revision, criterion, obligor, points, reason }),
    detach: (row: string) => act('detach', { row }),
    adopt: () => act('scheme', { revision }),
    remove: () => ask(`${root}/remove`, failed, { revision }),
    /** A file is in the media before anything names it. */
    attach: async (criterion: string, { note, url, file }: EvidenceDraft): Promise<string | null> => {
      let id: Id | undefined
      if (file !== null) {
        const about = { alt: note || file.name, organization: scoring.opened?.uploadsFor ?? null }
        const sent = await uploadFile(api, file, about, failed)
        if (!sent.ok) return sent.message
        id = sent.value.id
      }
      const link = url.trim()
      return act('attach', { criterion, obligor, note, ...(link !== '' && { url: link }), ...(id !== undefined && { file: id }) })
    },
  }
}
export type ScoringOnPage = ReturnType<typeof useScoring>
