import { idOf, idOrNull, type Id } from '../documents/ids.ts'
import type { Selected } from '../documents/stored.ts'
import { readAll, toStoredId, type DbRequest } from '../database/read.ts'

/** The themes of a plan and of every plan above it. */
export type PlanThemes = (plan: unknown) => readonly string[]

/** What a plan without themes asks for: no placement has it, where an empty list would be met by all of them. */
export const noTheme = 'no-theme'

/** The themes of each plan with those of the plans that it carries out, however far up. */
export function planThemes(plans: readonly { id: Id; parent?: unknown }[], themes: readonly { id: Id; plan?: unknown }[]): PlanThemes {
  const line = linesOf(plans)
  const own = new Map<string, string[]>()
  for (const { id, plan } of themes) {
    const of = String(idOf(plan))
    own.set(of, [...(own.get(of) ?? []), String(id)])
  }
  return (plan) => line(String(idOf(plan))).flatMap((each) => own.get(each) ?? [])
}

/** The same, of these plans as they are stored: what stands above them is read a level at a time. */
export async function readPlanThemes(req: DbRequest, plans: readonly Id[]): Promise<PlanThemes> {
  const stored = (ids: Iterable<string>): Id[] => [...ids].map((id) => toStoredId(req.payload, id))

  const found = new Map<string, Selected<'plans', { parent: true }>>()
  for (let missing = new Set(plans.map(String)); missing.size > 0;) {
    const level = await readAll(req, 'plans', { where: { id: { in: stored(missing) } }, select: { parent: true } })
    for (const plan of level) found.set(String(plan.id), plan)
    missing = new Set(
      level
        .flatMap(({ parent }) => idOrNull(parent) ?? [])
        .map(String)
        .filter((id) => !found.has(id)),
    )
  }
  const themes =
    found.size === 0 ? [] : await readAll(req, 'themes', { where: { plan: { in: stored(found.keys()) } }, select: { plan: true } })
  return planThemes([...found.values()], themes)
}

/** A plan and those above it among these, the nearest first. */
export function linesOf(plans: readonly { id: Id; parent?: unknown }[]): (plan: string) => string[] {
  const above = new Map(plans.map(({ id, parent }) => [String(id), idOrNull(parent)]))
  return (plan) => lineOf(plan, above)
}

/** Plans that go round in a circle are each named once. */
function lineOf(plan: string, above: ReadonlyMap<string, Id | null>): string[] {
  const line = new Set<string>()
  for (let here: string | null = plan; here !== null && !line.has(here);) {
    line.add(here)
    const next: Id | null = above.get(here) ?? null
    here = next === null ? null : String(next)
  }
  return [...line]
}
