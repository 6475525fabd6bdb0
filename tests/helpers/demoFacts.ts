import type { Commitment, Facts } from '../../src/obligations/index.ts'
import { subjectOf } from '../../src/rules/subject.ts'
import type { DemoYear } from '../../src/seed/demo/rows.ts'
import { holidaysVn } from '../../src/seed/holidaysVn.ts'

/** A demonstration year as the engine judges it, before any database. */
export const demoFacts = ({ organizations, channels, commitments, placements, waivers, themes }: DemoYear): Facts => ({
  organizations,
  channels,
  commitments: commitments.flatMap(({ ref, check }) =>
    check.by === 'machine'
      ? [
          {
            id: ref,
            ...about(
              check.rule,
              themes.map((theme) => theme.ref),
            ),
          },
        ]
      : [],
  ),
  placements,
  waivers,
  holidays: holidaysVn.filter(({ standing }) => standing === 'confirmed').map(({ date }) => date),
})

/** The whole plan, where a rule names no subject of its own. */
const about = <Rule extends Pick<Commitment, 'match' | 'answers'>>(rule: Rule, themes: readonly string[]): Rule =>
  subjectOf({ ...rule.match, anySubject: false, answers: rule.answers != null }) === 'plan'
    ? { ...rule, match: { ...rule.match, themes } }
    : rule
