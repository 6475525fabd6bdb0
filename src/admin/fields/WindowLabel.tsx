'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'

import { pick } from '../../platform/text.ts'
import { windowName, windowText as text } from '../../i18n/windows.ts'
import { localeFrom } from '../language.ts'
import { readRules, type RuleDraft } from './readRules.ts'

/** A row of windows, named by what it says. */
export function WindowLabel() {
  const { data } = useRowLabel<RuleDraft>()
  const { i18n } = useTranslation()
  const locale = localeFrom(i18n.language)
  const [read] = readRules([data]).rules
  return <span>{read === undefined ? pick(text.blank, locale) : windowName(read.rule, read.label, locale)}</span>
}
