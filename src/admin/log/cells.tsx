import type { DefaultServerCellComponentProps } from 'payload'

import { pick } from '../../platform/text.ts'
import type { Slug } from '../../documents/slugs.ts'
import { actorWords, actWords } from '../../i18n/auditActs.ts'
import { historyText as text } from '../../i18n/history.ts'
import { documentWord } from '../../operations/history/describeEntries.ts'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'

/** The log's list: who, what and to which document, in words. */

export function ActCell({ cellData, rowData, i18n, payload }: DefaultServerCellComponentProps) {
  return <span>{actWords(String(cellData), documentWord({ payload }, rowData.subject as string | null), localeFrom(i18n.language))}</span>
}

export function ActorCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return <span>{actorWords(String(cellData), localeFrom(i18n.language))}</span>
}

export function SubjectCell({ cellData, i18n, payload }: DefaultServerCellComponentProps) {
  return <span>{documentWord({ payload }, cellData as string | null)?.[localeFrom(i18n.language)] ?? String(cellData ?? '')}</span>
}

/** By the name that it had then; what was deleted by this very act has nowhere to lead to. */
export function DocumentCell({ cellData, rowData, i18n, payload }: DefaultServerCellComponentProps) {
  const { subject, subjectId, action } = rowData as { subject?: string | null; subjectId?: string | null; action?: string }
  const name = cellData ? String(cellData) : ''
  if (!subject || !subjectId || payload.collections[subject as Slug] === undefined) return <span>{name}</span>
  if (action === 'delete')
    return (
      <span>
        {name} <span className="dk-note">({pick(text.gone, localeFrom(i18n.language))})</span>
      </span>
    )
  return <a href={adminLinks(payload.config.routes.admin).document(subject as Slug, subjectId)}>{name || subjectId}</a>
}
