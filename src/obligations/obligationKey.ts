import { formatInstant } from './time.ts'
import type { ObligationKey } from './verdictTypes.ts'

/** The one name of an obligation through every audit: commitment, obligor, rule and occurrence. */
export const obligationKey = (o: ObligationKey): string => `${o.commitment}:${o.obligor}:${o.ruleIndex}:${formatInstant(o.occurrence)}`
