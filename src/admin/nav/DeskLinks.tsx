'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'

import { asRunText } from '../../i18n/asRun.ts'
import { calendarText } from '../../i18n/calendar.ts'
import type { Text } from '../../i18n/text.ts'
import { recordText } from '../../i18n/unplanned.ts'
import { localeFrom } from '../language.ts'

/** The desk's own views, above the collections in the menu. */
const links: readonly { path: string; label: Text }[] = [
  { path: '/lich', label: calendarText.heading },
  { path: '/thuc-phat', label: asRunText.heading },
  { path: '/ghi-nhan', label: recordText.link },
]

export function DeskLinks() {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const here = usePathname()
  return (
    <div className="dk-desk-links">
      {links.map(({ path, label }) => {
        const href = `${config.routes.admin}${path}`
        return (
          <Link key={path} className="nav__link" href={href} prefetch={false} aria-current={here === href ? 'page' : undefined}>
            {here === href && <div className="nav__link-indicator" />}
            <span className="nav__link-label">{label[localeFrom(i18n.language)]}</span>
          </Link>
        )
      })}
    </div>
  )
}
