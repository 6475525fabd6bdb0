import type { Instant } from '../obligations/index.ts'

/** A refusal before it is worded: `names` are shown as they are, `times` as local time (`src/i18n/wordRefusal.ts`). */
export interface CodedRefusal<Code extends string> {
  readonly code: Code
  readonly names?: Readonly<Record<string, string>>
  readonly times?: Readonly<Record<string, Instant>>
  /** The field that is wrong, where one is. */
  readonly path?: string
}
