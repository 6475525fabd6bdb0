import { unplannedText } from '../i18n/unplanned.ts'
import { pick, type Locale } from '../platform/text.ts'

/** The mark of what nobody had planned. */
export const UnplannedChip = ({ locale }: { locale: Locale }) => <span className="dk-chip-mark">{pick(unplannedText.chip, locale)}</span>
