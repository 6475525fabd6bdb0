import type { PayloadRequest } from 'payload'

import type { PaperField } from '../../contracts/record.ts'
import { findPermitted } from '../../database/readPermitted.ts'
import { idOrNull, type Id } from '../../documents/ids.ts'
import type { Stored } from '../../documents/stored.ts'
import { reportPaper as text } from '../../i18n/reportPaper.ts'
import { pick, say, type Locale } from '../../platform/text.ts'

type Body = Stored<'organizations'>

/** What stands around a report when it is begun, as it is kept. */
export type PaperBegun = Partial<Record<PaperField, string | null>>

/**
 * What stands around a report of a body, to begin with: who is above it, its symbol, who signs as a rule and who receives it.
 * Whoever issues it changes what is otherwise; number and day are left open. Nothing where there is no such body, or the
 * person may not read it.
 */
export async function readReportPaper(req: PayloadRequest, issuer: Id | null, locale: Locale): Promise<PaperBegun> {
  const body = issuer === null ? null : await findPermitted(req, 'organizations', issuer)
  if (body === null) return { symbol: pick(text.kindOfPaper, locale), recipients: pick(text.archive, locale) }
  const parent = idOrNull(body.parent)
  const superior = parent === null ? null : await findPermitted(req, 'organizations', parent)
  return {
    superior: superior?.name ?? null,
    issuer: body.name,
    symbol: say(text.symbol, locale, { body: symbolOf(body) }),
    place: body.province ?? superior?.province ?? null,
    ...signatoryOf(body, locale),
    recipients: [...(superior === null ? [] : [say(text.recipient, locale, { name: superior.name })]), pick(text.archive, locale)].join(
      '\n',
    ),
  }
}

/** “SNV”, “UBND”: the capitals that a short name begins with, or those of the name's words. */
function symbolOf({ shortName, name }: Body): string {
  const capitals = /^[\p{Lu}]{2,}/u.exec(shortName ?? '')
  if (capitals !== null) return capitals[0]
  return name
    .replace(/\(.*\)/, '')
    .split(/[\s,-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('')
}

function signatoryOf({ name, level }: Body, locale: Locale): PaperBegun {
  if (/^(ủy|uỷ) ban nhân dân/iu.test(name)) return { onBehalf: pick(text.onBehalfOfCommittee, locale), position: pick(text.chair, locale) }
  return { position: pick(level === 'province_department' ? text.director : text.headOfBody, locale) }
}
