import type { AdminViewServerProps } from 'payload'

import { personOf } from '../../access/roles.ts'
import { maySwitchScope } from '../../access/scope.ts'
import { wallClock } from '../../platform/clock.ts'
import { localDateOf } from '../../obligations/index.ts'
import { readScope } from '../../operations/desk/readScope.ts'
import { AdminPage } from '../AdminPage.tsx'
import { localeFrom } from '../language.ts'
import { LazyDesk } from './LazyDesk.tsx'

/** What is on when, what is missing and until when; where it is put right by dragging. */
export async function CalendarPage(props: AdminViewServerProps) {
  const { req, permissions } = props.initPageResult
  const { admin, api } = req.payload.config.routes
  return (
    <AdminPage {...props}>
      <LazyDesk
        locale={localeFrom(req.i18n.language)}
        api={api}
        admin={admin}
        today={localDateOf(wallClock.now())}
        mayPlace={Boolean(permissions.collections?.placements?.create)}
        scope={maySwitchScope(personOf(req.user)) ? await readScope(req) : null}
      />
    </AdminPage>
  )
}
