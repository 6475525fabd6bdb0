'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter, useSearchParams } from 'next/navigation.js'
import { useId } from 'react'

import { auditActs, actWords } from '../../i18n/auditActs.ts'
import { historyText as text } from '../../i18n/history.ts'
import type { Text } from '../../i18n/text.ts'
import { localeFrom } from '../language.ts'
import { adminLinks, type Condition } from '../links.ts'
import './log.css'

const chosen = (search: string, field: string): string =>
  new URLSearchParams(search).get(`where[or][0][and][${field === 'action' ? 0 : 1}][${field}][equals]`) ?? ''

/** Narrows the log by act and by what was acted on, in words. */
export function LogFilters() {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const router = useRouter()
  const search = useSearchParams().toString()
  const [forAct, forKind] = [useId(), useId()]
  const locale = localeFrom(i18n.language)
  const [action, subject] = [chosen(search, 'action'), chosen(search, 'subject')]
  const go = (next: { action: string; subject: string }): void => {
    // Both stand in their places, so that they are found again; what is blank asks nothing.
    const conditions: Condition[] = [
      next.action === '' ? ['seq', 'greater_than', 0] : ['action', 'equals', next.action],
      ...(next.subject === '' ? [] : [['subject', 'equals', next.subject] as const]),
    ]
    router.push(adminLinks(config.routes.admin).list('audit-log', next.action + next.subject === '' ? [] : conditions))
  }
  const acts = (Object.keys(auditActs) as (keyof typeof auditActs)[]).map((code) => [code, actWords(code, null, locale)] as const)
  const kinds = config.collections.flatMap(({ slug, labels }) => {
    const label = labels?.plural as Text | undefined
    return typeof label === 'object' && 'vi' in label ? [[slug, label[locale]] as const] : []
  })
  return (
    <form className="dk-log__filters" aria-label={text.filter[locale]} onSubmit={(event) => event.preventDefault()}>
      <div>
        <label htmlFor={forAct}>{text.act[locale]}</label>
        <select id={forAct} value={action} onChange={(event) => go({ action: event.target.value, subject })}>
          <option value="">{text.allActs[locale]}</option>
          {acts.map(([code, words]) => <option key={code} value={code}>{words}</option>)}
        </select>
      </div>
      <div>
        <label htmlFor={forKind}>{text.kind[locale]}</label>
        <select id={forKind} value={subject} onChange={(event) => go({ action, subject: event.target.value })}>
          <option value="">{text.allKinds[locale]}</option>
          {kinds.map(([slug, words]) => <option key={slug} value={slug}>{words}</option>)}
        </select>
      </div>
    </form>
  )
}
