import type { ServerProps } from 'payload'

import { holds, personOf } from '../access/roles.ts'
import { auditLogText as text } from '../i18n/auditLog.ts'
import { formatLocalTime } from '../i18n/dates.ts'
import { pick, say } from '../platform/text.ts'
import { faultWords } from '../reports/auditHead.ts'
import { readAuditCheck } from '../store/auditCheck.ts'
import { localeFrom } from './language.ts'
import './auditLogBanner.css'

/** Above every page, for those who answer for the log: that it does not hold, why, and what to do. */
export async function AuditLogBanner({ payload, user, i18n }: ServerProps) {
  if (!holds(personOf(user), 'admin', 'auditor')) return null
  const check = await readAuditCheck(payload)
  if (check === null || check.faults.length === 0) return null
  const locale = localeFrom(i18n.language)
  return (
    <section className="dk-broken-log" role="alert">
      <h2>{pick(text.banner, locale)}</h2>
      <ul>
        {check.faults.map((fault) => (
          <li key={`${fault.kind}${fault.seq}${fault.more}`}>{faultWords(fault, locale)}</li>
        ))}
      </ul>
      <p>
        {say(text.checkedAt, locale, { at: formatLocalTime(Date.parse(check.at)) })} {pick(text.whatToDo, locale)}
      </p>
    </section>
  )
}
