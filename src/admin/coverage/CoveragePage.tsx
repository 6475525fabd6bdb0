import type { AdminViewServerProps } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { maySwitchScope } from '../../access/scope.ts'
import { coverageText as text } from '../../i18n/coverage.ts'
import { localDateOf } from '../../obligations/index.ts'
import { readScope } from '../../operations/desk/readScope.ts'
import { matrixChoices } from '../../operations/record/matrixChoices.ts'
import { signedReportTimes } from '../../operations/record/signedReportTimes.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick } from '../../platform/text.ts'
import { AdminPage } from '../AdminPage.tsx'
import { localeFrom } from '../language.ts'
import { CoverageDesk } from './CoverageDesk.tsx'
import '../calendar/calendar.css'
import '../matrix/matrix.css'
import './coverage.css'

/** What of the plans' themes was covered, by whom and through what, and what is not yet. */
export async function CoveragePage(props: AdminViewServerProps) {
  const { req, permissions } = props.initPageResult
  const locale = localeFrom(req.i18n.language)
  const { admin, api } = req.payload.config.routes
  const now = wallClock.now()
  const person = personOf(req.user)
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-matrix dk-coverage">
        <h1 className="dk-desk__heading">{pick(text.heading, locale)}</h1>
        {rights.obligations.read(person) === false ? (
          <p>{pick(text.notForYou, locale)}</p>
        ) : (
          <CoverageDesk
            {...{ locale, api, admin }}
            today={localDateOf(now)}
            choices={await matrixChoices(req, now)}
            reports={await signedReportTimes(req)}
            scope={maySwitchScope(person) ? await readScope(req) : null}
            mayPlace={Boolean(permissions.collections?.placements?.create)}
          />
        )}
      </main>
    </AdminPage>
  )
}
