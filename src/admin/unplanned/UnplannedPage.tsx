import type { AdminViewServerProps } from 'payload'

import { pick } from '../../platform/text.ts'
import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { wallClock } from '../../platform/clock.ts'
import { recordText as text } from '../../i18n/unplanned.ts'
import { localDateOf } from '../../obligations/index.ts'
import { readChoices } from '../../operations/unplanned/choices.ts'
import { owedPeriods, presetForm } from '../../operations/unplanned/presetForm.ts'
import { toStoredId } from '../../database/read.ts'
import { AdminPage } from '../AdminPage.tsx'
import { localeFrom } from '../language.ts'
import { Recorder } from './Recorder.tsx'

/** What was done and was not in the schedule, one by one or as a list. */
export async function UnplannedPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const now = wallClock.now()
  const locale = localeFrom(req.i18n.language)
  const { api, admin } = req.payload.config.routes
  const choices = await readChoices(req, now)
  const asked = (await props.searchParams)?.obligation
  const may = rights.placements.create(personOf(req.user)) !== false && choices.organizations.length > 0
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-record">
        <h1 className="dk-desk__heading">{pick(text.heading, locale)}</h1>
        {!may ? (
          <p>{pick(text.mayNot, locale)}</p>
        ) : (
          <Recorder
            choices={choices}
            preset={await presetForm(req, choices, typeof asked === 'string' ? toStoredId(req.payload, asked) : null, now)}
            periods={await owedPeriods(req, choices, now)}
            today={localDateOf(now)}
            locale={locale}
            api={api}
            admin={admin}
          />
        )}
      </main>
    </AdminPage>
  )
}
