import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { holds, personOf } from '../../access/roles.ts'
import { wallClock } from '../../clock.ts'
import { dashboardText as text } from '../../i18n/dashboard.ts'
import { readScope } from '../../operations/readScope.ts'
import { dashboardOf } from '../../reports/dashboard.ts'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'
import { ScopeSwitch } from '../scope/ScopeSwitch.tsx'
import { CommitmentSections } from './CommitmentSections.tsx'
import { KeepFresh } from './KeepFresh.tsx'
import { LastAudit } from './LastAudit.tsx'
import { NoPlan } from './NoPlan.tsx'
import { OpenShortfalls } from './OpenShortfalls.tsx'
import { readDashboard } from './readDashboard.ts'
import type { Setting } from './setting.ts'
import { SpanAnswers } from './SpanAnswers.tsx'
import './dashboard.css'

/** Are we keeping our promises this week, this month, this year? */
export async function Dashboard({ initPageResult: { req, permissions } }: AdminViewServerProps) {
  const person = personOf(req.user)
  const setting: Setting = {
    locale: localeFrom(req.i18n.language),
    now: wallClock.now(),
    links: adminLinks(req.payload.config.routes.admin),
    person,
    api: req.payload.config.routes.api,
    mayPlace: Boolean(permissions.collections?.placements?.create),
  }
  const scope = await readScope(req)
  const rows = await readDashboard(req, setting.now, setting.locale, scope)
  const { spans, open, lost, sections } = dashboardOf(rows, setting.now)
  return (
    <Gutter className="dk-dashboard">
      <KeepFresh />
      <main>
        <header className="dk-dashboard__head">
          <h1>{text.heading[setting.locale]}</h1>
          <ScopeSwitch scope={scope} />
          <LastAudit req={req} locale={setting.locale} mayAudit={holds(person, 'admin', 'auditor')} />
        </header>
        {rows.plans.length === 0 ? (
          <NoPlan setting={setting} />
        ) : (
          <>
            <SpanAnswers spans={spans} setting={setting} />
            <OpenShortfalls open={open} lost={lost} setting={setting} />
            <CommitmentSections sections={sections} setting={setting} />
          </>
        )}
      </main>
    </Gutter>
  )
}
