import type { AdminViewServerProps } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { maySwitchScope } from '../../access/scope.ts'
import { matrixText as text } from '../../i18n/matrix.ts'
import { localDateOf } from '../../obligations/index.ts'
import { readScope } from '../../operations/desk/readScope.ts'
import { matrixChoices } from '../../operations/record/matrixChoices.ts'
import { signedReportTimes } from '../../operations/record/signedReportTimes.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick } from '../../platform/text.ts'
import { AdminPage } from '../AdminPage.tsx'
import { localeFrom } from '../language.ts'
import { CellPanel } from './CellPanel.tsx'
import { MatrixDesk } from './MatrixDesk.tsx'
import { matrixParamsIn } from './params.ts'
import { readSavedViews } from './readSavedViews.ts'
import '../log/log.css'
import '../verdict/verdict.css'
import './matrix.css'

/** How everything that is owed stands, obligation by obligation, now or at an earlier time. */
export async function MatrixPage(props: AdminViewServerProps) {
  const { req, permissions } = props.initPageResult
  const locale = localeFrom(req.i18n.language)
  const { admin, api } = req.payload.config.routes
  const now = wallClock.now()
  const params = matrixParamsIn(searchOf(await props.searchParams))
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-matrix">
        <h1 className="dk-desk__heading">{pick(text.heading, locale)}</h1>
        {rights.obligations.read(personOf(req.user)) === false ? (
          <p>{pick(text.notForYou, locale)}</p>
        ) : (
          <MatrixDesk
            locale={locale}
            api={api}
            today={localDateOf(now)}
            choices={await matrixChoices(req, now)}
            reports={await signedReportTimes(req)}
            scope={maySwitchScope(personOf(req.user)) ? await readScope(req) : null}
            savedViews={await readSavedViews(req)}
            opened={params.cell === undefined ? null : { cell: params.cell, one: params.one ?? null }}
            panel={params.cell === undefined ? null : <CellPanel {...{ req, permissions, admin, api, params, now, locale }} />}
          />
        )}
      </main>
    </AdminPage>
  )
}

const searchOf = (query: Awaited<AdminViewServerProps['searchParams']>): URLSearchParams =>
  new URLSearchParams(Object.entries(query ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
