import type { Person } from '../../access/roles.ts'
import type { Locale } from '../../i18n/text.ts'
import type { Instant } from '../../obligations/index.ts'
import type { AdminLinks } from '../links.ts'

/** Who looks at the dashboard, when, in which language, and where its links lead. */
export interface Setting {
  locale: Locale
  now: Instant
  links: AdminLinks
  person: Person | null
  mayPlace: boolean
  /** Root of the API, for what buttons do. */
  api: string
}
