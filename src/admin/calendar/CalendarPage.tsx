import type { AdminViewServerProps } from 'payload'

import { wallClock } from '../../clock.ts'
import { localDateOf } from '../../obligations/index.ts'
import { AdminPage } from '../AdminPage.tsx'
import { localeFrom } from '../language.ts'
import { LazyDesk } from './LazyDesk.tsx'

/** What is on when, what is missing and until when; where it is put right by dragging. */
export function CalendarPage(props: AdminViewServerProps) {
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
      />
    </AdminPage>
  )
}
