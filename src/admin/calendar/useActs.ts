'use client'

import type { Locale } from '../../platform/text.ts'
import { useLosing, useMakegoods } from './useLosses.ts'
import { usePlacing, useUnplacing } from './usePlacing.ts'
import { useSaving } from './useSaving.ts'
import type { DeskSchedule } from './useSchedule.ts'
import { useRestoring, useSeriesChange } from './useSeriesActs.ts'
import { useToast } from './useToast.ts'
import { useUndo } from './useUndo.ts'

/** What people do on the calendar: asked first, saved, told, and for ten seconds taken back. */
export function useActs(api: string, locale: Locale, { show, drop, reload }: Pick<DeskSchedule, 'show' | 'drop' | 'reload'>) {
  const { said, tell, dismiss } = useToast()
  const context = { api, locale, show, drop, reload, tell }
  const undoOf = useUndo(context)
  const save = useSaving(context, undoOf)
  const { waiting, place } = usePlacing(context, save)
  const unplace = useUnplacing(context, undoOf)
  const lose = useLosing(context, undoOf)
  const makegood = useMakegoods(locale, save)
  const changeSeries = useSeriesChange(context)
  const restore = useRestoring(context, undoOf)
  return { said, tell, dismiss, waiting, place, unplace, lose, makegood, changeSeries, restore }
}

export type Acts = ReturnType<typeof useActs>
