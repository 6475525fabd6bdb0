import { pick, type Locale, type Text } from '../platform/text.ts'
import type { ChangeLine, LineValue } from './changeLines.ts'

/** Something that an act tells besides; no line where there is nothing to tell. */
export const toldFacts = (label: Text, locale: Locale, ...is: readonly LineValue[]): ChangeLine[] =>
  is.length === 0 ? [] : [{ label: pick(label, locale), kind: 'fact', was: [], is }]
