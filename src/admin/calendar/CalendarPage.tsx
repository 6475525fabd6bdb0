import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { calendarText as text } from '../../i18n/calendar.ts'
import { localeFrom } from '../language.ts'

/** What is on when, what is missing and until when; where it is put right by dragging. */
export function CalendarPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
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
      <Gutter className="dk-calendar">
        <h1>{text.heading[localeFrom(req.i18n.language)]}</h1>
      </Gutter>
    </DefaultTemplate>
  )
}
