'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter, useSearchParams } from 'next/navigation.js'
import { useId } from 'react'

import { auditActs, actWords } from '../../i18n/auditActs.ts'
import { historyText as text } from '../../i18n/history.ts'
import { pick, type Text } from '../../platform/text.ts'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'
import { conditionsFor, filterIn, type LogFilter } from './filters.ts'
import './log.css'

/** Narrows the log by act and by what was acted on, in words. */
export function LogFilters() {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const router = useRouter()
  const [forAct, forKind] = [useId(), useId()]
  const locale = localeFrom(i18n.language)
  const filter = filterIn(useSearchParams().toString())
  const { action, subject } = filter
  const go = (change: Partial<LogFilter>): void =>
    router.push(adminLinks(config.routes.admin).list('audit-log', conditionsFor({ ...filter, ...change })))
  const acts = (Object.keys(auditActs) as (keyof typeof auditActs)[]).map((code) => [code, actWords(code, null, locale)] as const)
  const kinds = config.collections.flatMap(({ slug, labels }) => {
    const label = labels?.plural as Text | undefined
    return typeof label === 'object' && 'vi' in label ? [[slug, pick(label, locale)] as const] : []
  })
  return (
    <form className="dk-log__filters" aria-label={pick(text.filter, locale)} onSubmit={(event) => event.preventDefault()}>
      <div>
        <label htmlFor={forAct}>{pick(text.act, locale)}</label>
        <select id={forAct} value={action} onChange={(event) => go({ action: event.target.value })}>
          <option value="">{pick(text.allActs, locale)}</option>
          {acts.map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={forKind}>{pick(text.kind, locale)}</label>
        <select id={forKind} value={subject} onChange={(event) => go({ subject: event.target.value })}>
          <option value="">{pick(text.allKinds, locale)}</option>
          {kinds.map(([slug, words]) => (
            <option key={slug} value={slug}>
              {words}
            </option>
          ))}
        </select>
      </div>
    </form>
  )
}
