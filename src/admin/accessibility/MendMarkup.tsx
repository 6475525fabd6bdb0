'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'

import { localeFrom } from '../language.ts'
import { mends } from './mends.ts'

/** Gives Payload's forms and lists the names and roles that they lack, as they appear. */
export function MendMarkup({ children }: { children?: ReactNode }) {
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)

  useEffect(() => {
    let frame = 0
    const apply = (): void => {
      frame = 0
      for (const { selector, apply: mend } of mends) for (const element of document.querySelectorAll(selector)) mend(element, locale)
    }
    // Attributes are not observed: what is mended would be heard again.
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(apply)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    apply()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [locale])

  return children
}
