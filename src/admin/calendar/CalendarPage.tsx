import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'

import { wallClock } from '../../clock.ts'
import { localDateOf } from '../../obligations/index.ts'
import { localeFrom } from '../language.ts'
import { LazyDesk } from './LazyDesk.tsx'

/** What is on when, what is missing and until when; where it is put right by dragging. */
export function CalendarPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { admin, api } = req.payload.config.routes
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <LazyDesk
        locale={localeFrom(req.i18n.language)}
        api={api}
        admin={admin}
        today={localDateOf(wallClock.now())}
        mayPlace={Boolean(permissions.collections?.placements?.create)}
      />
    </DefaultTemplate>
  )
}
