import { pastText as text } from '../../i18n/past.ts'
import { pick, type Locale } from '../../platform/text.ts'
import './past.css'

/** In place of what can be done: in the past, nothing. */
export const PastActs = ({ locale }: { locale: Locale }) => (
  <p className="dk-past__mark">
    {pick(text.pastActs, locale)} {pick(text.pastItems, locale)}
  </p>
)
