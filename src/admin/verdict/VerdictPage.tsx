import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { nameOf } from '../../access/roles.ts'
import { wallClock } from '../../platform/clock.ts'
import { formatDateTime } from '../../i18n/dates.ts'
import { pick, say } from '../../platform/text.ts'
import { verdictPageText as text } from '../../i18n/verdictPage.ts'
import { noDataWords, shownStatusWords } from '../../i18n/words.ts'
import type { Obligation } from '../../documents/payload-types.ts'
import { localDateOf } from '../../obligations/index.ts'
import { signedReportTimes } from '../../operations/record/signedReportTimes.ts'
import { printedWords } from '../../reports/printing.ts'
import { isFlagged } from '../../rules/shortfall.ts'
import { readHead } from '../../store/auditLog.ts'
import { shownStatusOf } from '../../store/ledger.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { lastDaysFrom } from '../findings/readFinding.ts'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'
import { labelsOf } from '../log/labels.ts'
import { Mark } from '../Mark.tsx'
import { verdictLook } from '../tones.ts'
import { PastTimesOfPage } from '../past/PastTimesOfPage.tsx'
import { pastVerdictAddress } from '../past/addressAt.ts'
import { PrintButton } from './PrintButton.tsx'
import { readVerdict } from './readVerdict.ts'
import '../log/log.css'
import { VerdictActs } from './VerdictActs.tsx'
import { VerdictParts } from './VerdictParts.tsx'
import { verdictRights } from './verdictRights.ts'
import './verdict.css'

/** A verdict to be read and printed: what was promised, why it stands so, what is behind it, what can be done. */
export async function VerdictPage({ doc, initPageResult: { req, permissions } }: DocumentViewServerProps) {
  const locale = localeFrom(req.i18n.language)
  const { admin, api } = req.payload.config.routes
  const links = adminLinks(admin)
  const now = wallClock.now()
  const obligation = doc as Obligation
  const read = await readVerdict(req, obligation, { now, locale })
  const shown = shownStatusOf(obligation)
  const may = verdictRights(req, obligation, permissions)
  return (
    <Gutter className="dk-paper dk-verdict">
      <SetStepNav
        nav={[
          { label: pick(labelsOf(req, 'obligations').plural, locale), url: links.list('obligations') },
          { label: obligation.title ?? '' },
        ]}
      />
      <main>
        <p className="dk-verdict__head">
          <span className="dk-facts">
            <Mark look={verdictLook[shown]}>{pick(shownStatusWords[shown], locale)}</Mark>
            {obligation.noData && isFlagged(shown) && <span className="dk-note">{pick(noDataWords, locale)}</span>}
          </span>
          <PrintButton label={pick(text.print, locale)} />
        </p>
        <PastTimesOfPage
          times={{}}
          today={localDateOf(now)}
          reports={await signedReportTimes(req)}
          locale={locale}
          now={links.document('obligations', obligation.id)}
          past={pastVerdictAddress(admin, obligation.key, {})}
        />
        <VerdictParts
          obligation={obligation}
          read={read}
          locale={locale}
          links={links}
          acts={
            <VerdictActs
              read={read}
              links={links}
              locale={locale}
              admin={admin}
              api={api}
              now={now}
              obligation={obligation}
              may={may}
              lastDays={may.raise ? lastDaysFrom(now, await confirmedHolidays(req)) : []}
            />
          }
        />
        <p className="dk-note">{say(text.audited, locale, { at: formatDateTime(Date.parse(obligation.updatedAt)) })}</p>
        <p className="dk-verdict__printed">{printedWords({ at: now, by: nameOf(req.user) ?? '', head: await readHead(req) }, locale)}</p>
      </main>
    </Gutter>
  )
}
