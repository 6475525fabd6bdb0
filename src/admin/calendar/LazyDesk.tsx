'use client'

import dynamic from 'next/dynamic.js'

import { pick } from '../../platform/text.ts'
import { calendarText as text } from '../../i18n/calendar.ts'
import type { DeskProps } from './Desk.tsx'

// Every page of the admin knows every component: the calendar's library is fetched where it is drawn.
const Desk = dynamic(() => import('./Desk.tsx').then((module) => module.Desk), { ssr: false })

export function LazyDesk(props: DeskProps) {
  return (
    <main className="dk-desk">
      <h1 className="dk-desk__heading" tabIndex={-1}>
        {pick(text.heading, props.locale)}
      </h1>
      <Desk {...props} />
    </main>
  )
}
