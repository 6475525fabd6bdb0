import type { Payload } from 'payload'

import { idOf, idOrNull, type Id } from '../fields/ids.ts'
import { readAll, toStoredId, type Req } from './database.ts'

/** The themes of a plan and of every plan above it. */
export type PlanThemes = (plan: unknown) => readonly string[]

/** What a plan without themes asks for: no placement has it, where an empty list would be met by all of them. */
export const noTheme = 'no-theme'

/** The themes of each plan with those of the plans that it carries out, however far up. */
export function planThemes(
  plans: readonly { id: Id; parent?: unknown }[],
  themes: readonly { id: Id; plan?: unknown }[],
): PlanThemes {
  const line = linesOf(plans)
  const own = new Map<string, string[]>()
  for (const { id, plan } of themes) {
    const of = String(idOf(plan))
    own.set(of, [...(own.get(of) ?? []), String(id)])
  }
  return (plan) => line(String(idOf(plan))).flatMap((each) => own.get(each) ?? [])
}

/** The same, of these plans as they are stored: what stands above them is read a level at a time. */
export async function readPlanThemes(payload: Payload, req: Req, plans: readonly Id[]): Promise<PlanThemes> {
  const read = <Doc>(collection: 'plans' | 'themes', field: string, ids: Iterable<string>, select: 'parent' | 'plan') =>
    readAll<Doc>(payload, req, collection, { [field]: { in: [...ids].map((id) => toStoredId(payload, id)) } }, 'id', { [select]: true })

  const found = new Map<string, { id: Id; parent?: unknown }>()
  for (let missing = new Set(plans.map(String)); missing.size > 0;) {
    const level = await read<{ id: Id; parent?: unknown }>('plans', 'id', missing, 'parent')
    for (const plan of level) found.set(String(plan.id), plan)
    missing = new Set(level.flatMap(({ parent }) => idOrNull(parent) ?? []).map(String).filter((id) => !found.has(id)))
  }
  return planThemes([...found.values()], found.size === 0 ? [] : await read('themes', 'plan', found.keys(), 'plan'))
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
