import { startOfDay, type Verdict } from '../../../obligations/index.ts'
import type { NamedWaiver } from '../input.ts'

/** The waivers that free an obligation: as the engine matches them (quota-semantics §6). */
export function waiversOf(waivers: readonly NamedWaiver[], verdict: Verdict): { waiver: NamedWaiver; index: number }[] {
  return waivers.flatMap((waiver, index) => {
    const { commitment, obligor, label, from, to } = waiver
    const within = verdict.windowStart >= startOfDay(from) && verdict.windowStart < startOfDay(to)
    const matches =
      commitment === verdict.commitment && (obligor ?? verdict.obligor) === verdict.obligor && (label ?? verdict.label) === verdict.label
    return within && matches ? [{ waiver, index }] : []
  })
}
