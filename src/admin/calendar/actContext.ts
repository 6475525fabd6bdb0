import type { Locale } from '../../platform/text.ts'
import type { DeskSchedule } from './useSchedule.ts'
import type { useToast } from './useToast.ts'

/** What every act on the calendar works with: whom to ask, what to show of the answer, where to say it. */
export interface ActContext extends Pick<DeskSchedule, 'show' | 'drop' | 'reload'> {
  api: string
  locale: Locale
  tell: ReturnType<typeof useToast>['tell']
}
