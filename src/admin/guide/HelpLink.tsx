'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'

import { guideText } from '../../i18n/guide.ts'
import { pick } from '../../platform/text.ts'
import { localeFrom } from '../language.ts'
import './guide.css'
import { guidePaths, placeFor, sectionAnchor } from './guides.ts'

/** “?” on every page: leads to what explains it. */
export function HelpLink() {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const here = usePathname()
  const root = config.routes.admin
  const place = here.startsWith(root) ? placeFor(here.slice(root.length)) : null
  const name = pick(guideText.help, localeFrom(i18n.language))
  return (
    <Link
      className="dk-help"
      href={`${root}${guidePaths[place?.guide ?? 'editor']}${place === null ? '' : `#${sectionAnchor(place.section)}`}`}
      prefetch={false}
      aria-label={name}
      title={name}
    >
      <span aria-hidden="true">?</span>
    </Link>
  )
}
