import { matrixText as text } from '../../i18n/matrix.ts'
import { noDataWords, shownStatusWords } from '../../i18n/words.ts'
import type { Obligation } from '../../documents/payload-types.ts'
import type { Verdict } from '../../obligations/index.ts'
import type { JudgedRecord } from '../../operations/record/judgedAt.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { isFlagged } from '../../rules/shortfall.ts'
import { shownStatusOf } from '../../store/ledger.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { lastDaysFrom } from '../findings/readFinding.ts'
import { adminLinks, type AdminLinks } from '../links.ts'
import { Mark } from '../Mark.tsx'
import { PastActs } from '../past/PastActs.tsx'
import { pastVerdictAddress } from '../past/addressAt.ts'
import { verdictLook } from '../tones.ts'
import { readVerdictAt } from '../verdict/readVerdictAt.ts'
import { VerdictActs } from '../verdict/VerdictActs.tsx'
import { VerdictParts } from '../verdict/VerdictParts.tsx'
import { verdictRights } from '../verdict/verdictRights.ts'
import type { PanelSetting } from './panelSetting.ts'
import { MailLinks } from './MailLinks.tsx'

interface VerdictPanelProps {
  verdict: Verdict
  record: JudgedRecord
  past: boolean
  setting: PanelSetting
}

/** One verdict as its own page tells it, as of the times that the matrix is of. */
export async function VerdictPanel({ verdict, record, past, setting }: VerdictPanelProps) {
  const { req, permissions, admin, api, locale, now, params } = setting
  const links = adminLinks(admin)
  const { obligation, read } = await readVerdictAt(req, verdict, record, locale)
  const shown = shownStatusOf(obligation)
  const may = verdictRights(req, obligation, permissions)
  return (
    <article className="dk-verdict dk-matrix__verdict">
      <h3>{record.terms.commitments.get(verdict.commitment)?.title}</h3>
      <p className="dk-facts">
        <Mark look={verdictLook[shown]}>{pick(shownStatusWords[shown], locale)}</Mark>
        {obligation.noData && isFlagged(shown) && <span className="dk-note">{pick(noDataWords, locale)}</span>}
      </p>
      <VerdictParts
        obligation={obligation}
        read={read}
        locale={locale}
        links={links}
        acts={
          past ? (
            <PastActs locale={locale} />
          ) : (
            <>
              <VerdictActs
                read={read}
                obligation={obligation}
                links={links}
                locale={locale}
                admin={admin}
                api={api}
                now={now}
                may={may}
                lastDays={may.raise ? lastDaysFrom(now, await confirmedHolidays(req)) : []}
              />
              <MailLinks obligation={obligation} read={read} setting={setting} />
            </>
          )
        }
      />
      <Onwards
        obligation={obligation}
        then={past ? pastVerdictAddress(admin, obligation.key, params) : null}
        links={links}
        locale={locale}
      />
    </article>
  )
}

/** Where more is told: the verdict's own page, and what became of its commitment. */
function Onwards({ obligation, then, links, locale }: { obligation: Obligation; then: string | null; links: AdminLinks; locale: Locale }) {
  const page = then ?? (obligation.id === undefined ? null : links.document('obligations', obligation.id))
  return (
    <p className="dk-matrix__onwards">
      {page !== null && <a href={page}>{pick(text.fullPage, locale)}</a>}
      <a href={`${links.document('commitments', obligation.commitment as number)}/lich-su`}>{pick(text.history, locale)}</a>
    </p>
  )
}
