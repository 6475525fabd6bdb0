import type { Facts } from '../../src/obligations/index.ts'
import type { DemoYear } from '../../src/seed/demo/rows.ts'
import { holidaysVn } from '../../src/seed/holidaysVn.ts'

/** A demonstration year as the engine judges it, before any database. */
export const demoFacts = ({ organizations, channels, commitments, placements, waivers }: DemoYear): Facts => ({
  organizations,
  channels,
  commitments: commitments.flatMap(({ ref, check }) => (check.by === 'machine' ? [{ id: ref, ...check.rule }] : [])),
  placements,
  waivers,
  holidays: holidaysVn.filter(({ standing }) => standing === 'confirmed').map(({ date }) => date),
})
