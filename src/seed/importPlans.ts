import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Payload } from 'payload'

import { importPlan, type PlanImported } from '../operations/plans/importPlan.ts'

/** Where the real plans lie, relative to the folder that the program runs in. */
export const plansFolder = join('src', 'seed', 'plans')

/** The plan files of a folder by file name. */
export const readPlanFiles = (folder: string = plansFolder): { name: string; file: unknown }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({ name, file: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown }))

/** Brings the real plans into the installation; those that are there already stay as they are. */
export async function importPlans(payload: Payload, now: number): Promise<PlanImported[]> {
  const imported: PlanImported[] = []
  for (const { name, file } of readPlanFiles()) {
    const result = await importPlan({ payload, file, now })
    if (!result.ok) throw new Error(`${name}: ${result.refusal.faults.map(({ path, text }) => `${path} ${text.en}`).join('; ')}`)
    imported.push(result)
  }
  return imported
}
