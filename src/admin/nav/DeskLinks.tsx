'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'

import { asRunText } from '../../i18n/asRun.ts'
import { calendarText } from '../../i18n/calendar.ts'
import { coverageText } from '../../i18n/coverage.ts'
import { eventText } from '../../i18n/events.ts'
import { handInText } from '../../i18n/handIn.ts'
import { dutyText } from '../../i18n/dutyPage.ts'
import { matrixText } from '../../i18n/matrix.ts'
import { pick, say, type Text } from '../../platform/text.ts'
import { reportPage } from '../../i18n/reportPage.ts'
import { scoringText } from '../../i18n/scoringPage.ts'
import { recordText } from '../../i18n/unplanned.ts'
import { workText } from '../../i18n/work.ts'
import { localeFrom } from '../language.ts'

/** The desk's own views, above the collections in the menu. */
const work = '/viec-can-lam'
const links: readonly { path: string; label: Text }[] = [
  { path: work, label: workText.heading },
  { path: '/lich', label: calendarText.heading },
  { path: '/thuc-phat', label: asRunText.heading },
  { path: '/ghi-nhan', label: recordText.link },
  { path: '/giam-sat', label: matrixText.heading },
  { path: '/bao-phu', label: coverageText.heading },
  { path: '/su-kien', label: eventText.heading },
  { path: '/nop-bao-cao', label: handInText.heading },
  { path: '/nhiem-vu', label: dutyText.heading },
  { path: '/bao-cao', label: reportPage.heading },
  { path: '/cham-diem', label: scoringText.heading },
]

export function DeskLinks({ waiting }: { waiting: number }) {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const here = usePathname()
  const locale = localeFrom(i18n.language)
  return (
    <div className="dk-desk-links">
      {links.map(({ path, label }) => {
        const href = `${config.routes.admin}${path}`
        const counted = path === work && waiting > 0
        const name = pick(label, locale)
        return (
          <Link
            key={path}
            className="nav__link"
            href={href}
            prefetch={false}
            aria-current={here === href ? 'page' : undefined}
            aria-label={counted ? say(workText.count, locale, { label: name, n: waiting }) : undefined}
          >
            {here === href && <div className="nav__link-indicator" />}
            <span className="nav__link-label">{name}</span>
            {counted && (
              <span className="dk-desk-links__count" aria-hidden="true">
                {waiting}
              </span>
            )}
          </Link>
        )
      })}
    </div>
  )
}
