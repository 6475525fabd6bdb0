/** The JSON that the `report` command reads beside a case file, as record-semantics §2, §6 and §7 show it. */
import type { CaseFile, Optional } from './case-file.ts'

export interface ThemeJson {
  id: string
  parent?: Optional<string>
  title?: Optional<string>
}

/** Its `asOf` stands for `knownAt`. */
export interface ReportCaseFile extends CaseFile {
  themes?: Optional<ThemeJson[]>
}

export interface PeriodJson {
  calendar: string
  kind: string
  year: number
}

export interface CompletionJson {
  kind: 'completion'
  of: 'obligations' | 'commitments' | 'duties' | 'all'
  proRataFrom: number | null
}

export interface GroupJson {
  title: string
  points: number
  media?: Optional<string[]>
  forms?: Optional<string[]>
  min?: Optional<number>
}

export type ScoreRuleJson = CompletionJson | { kind: 'diversity'; groups: GroupJson[] } | { kind: 'byHand' }

export interface CriterionJson {
  id: string
  title?: Optional<string>
  maxPoints: number
  rule: ScoreRuleJson
  evidence?: Optional<'required' | 'optional'>
}

export interface SchemeJson {
  id: string
  title?: Optional<string>
  source?: Optional<string>
  year?: Optional<number>
  level?: Optional<string>
  per?: Optional<'total' | 'obligor'>
  criteria: CriterionJson[]
}
