import type { PayloadRequest } from 'payload'

import { holds, personOf } from '../../access/roles.ts'
import type { DutyQuery } from '../../contracts/duties.ts'
import { formatDateTime } from '../../i18n/dates.ts'
import { dueWords } from '../../i18n/deadline.ts'
import { dutyText as text } from '../../i18n/dutyPage.ts'
import { dutyPeriodWords } from '../../i18n/dutyWords.ts'
import type { Instant } from '../../obligations/index.ts'
import { dutyPath } from '../../rules/duties/dutyPath.ts'
import type { DutyOccurrence } from '../../operations/duties/readDutyOccurrences.ts'
import { evidenceOfSteps, stepsOfDuties, type DutyList, type DutyStepRow } from '../../operations/duties/readDutyList.ts'
import { pick, say, type Locale, type Text } from '../../platform/text.ts'
import type { DutyFact } from '../../store/duties.ts'
import { adminLinks } from '../links.ts'
import { DutyTable, type DutyRow } from './DutyTable.tsx'

/** So many duties stand on a page. */
const onPage = 100

interface Setting {
  asked: Readonly<Record<string, string>>
  locale: Locale
  api: string
  admin: string
  now: Instant
}

interface DutyListPartProps {
  req: PayloadRequest
  list: DutyList
  query: DutyQuery
  setting: Setting
}

/** One page of the duties that are asked for, with what is done to several, and below it what is asked of nobody yet. */
export async function DutyListPart({ req, list, query, setting }: DutyListPartProps) {
  const { locale, api, admin, asked } = setting
  const total = list.occurrences.length
  const pages = Math.max(1, Math.ceil(total / onPage))
  const page = Math.min(query.page, pages)
  const some = list.occurrences.slice((page - 1) * onPage, page * onPage)
  const steps = await stepsOfDuties(req, some)
  const by = query.by ?? 'body'
  const rows = some.map((one) => rowOf(one, steps.get(one.key) ?? [], { ...setting, by }))
  const { page: _, ...same } = asked
  const at = (n: number): string => `${admin}/nhiem-vu?${new URLSearchParams({ ...same, page: String(n) }).toString()}`
  return (
    <>
      {total === 0 ? (
        <p className="dk-duties__empty">{pick(text.none, locale)}</p>
      ) : (
        <>
          <p className="dk-duties__line">
            <span>{say(text.shown, locale, { from: (page - 1) * onPage + 1, to: Math.min(page * onPage, total), total })}</span>
            <a href={`${api}/record/duties.xlsx?${new URLSearchParams(same).toString()}`}>{pick(text.sheet, locale)}</a>
          </p>
          <DutyTable
            key={JSON.stringify(asked)}
            rows={rows}
            by={by}
            audits={holds(personOf(req.user), 'auditor')}
            locale={locale}
            api={api}
          />
          {pages > 1 && (
            <nav className="dk-duties__line" aria-label={pick(text.pages, locale)}>
              {page > 1 && <a href={at(page - 1)}>{pick(text.earlier, locale)}</a>}
              {page < pages && <a href={at(page + 1)}>{pick(text.later, locale)}</a>}
            </nav>
          )}
        </>
      )}
      <Unasked duties={list.withoutBody} heading={text.withoutBody} note={text.withoutBodyNote} setting={setting} />
      <Unasked duties={list.withoutDeadline} heading={text.withoutDeadline} note={text.withoutDeadlineNote} setting={setting} />
    </>
  )
}

function rowOf(
  { key, duty, body, window, dueBy, state, account }: DutyOccurrence,
  steps: readonly DutyStepRow[],
  { locale, admin, by }: Setting & { by: 'body' | 'plan' },
): DutyRow {
  return {
    key,
    seen: steps.length,
    group: by === 'body' ? body.name : duty.planTitle,
    title: duty.title,
    body: body.name,
    period: dutyPeriodWords(window, locale),
    due: dueWords(dueBy),
    state,
    notKept: account?.outcome === 'notKept',
    late: account?.reportedAt != null && account.reportedAt >= dueBy,
    evidence: evidenceOfSteps(steps).length,
    confirmed:
      account?.settledAt == null
        ? null
        : say(text.confirmedAt, locale, { by: account.settledBy ?? '', at: formatDateTime(account.settledAt) }),
    href: `${admin}${dutyPath(key)}`,
  }
}

interface UnaskedProps {
  duties: readonly DutyFact[]
  heading: Text
  note: Text
  setting: Setting
}

function Unasked({ duties, heading, note, setting: { locale, admin } }: UnaskedProps) {
  if (duties.length === 0) return null
  const links = adminLinks(admin)
  return (
    <details className="dk-duties__unasked">
      <summary>{say(heading, locale, { n: duties.length })}</summary>
      <p className="dk-note">{pick(note, locale)}</p>
      <ul className="dk-plain">
        {duties.map(({ id, title, askedOf, planTitle }) => (
          <li key={id}>
            <a href={links.document('duties', id)}>{title}</a>
            <span className="dk-note">{[askedOf, planTitle].filter(Boolean).join('; ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
