import { unplannedText } from '../i18n/unplanned.ts'
import type { Locale } from '../i18n/text.ts'

/** The mark of what nobody had planned. */
export const UnplannedChip = ({ locale }: { locale: Locale }) => <span className="dk-chip-mark">{unplannedText.chip[locale]}</span>
