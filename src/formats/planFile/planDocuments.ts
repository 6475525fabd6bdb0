import { isDeepStrictEqual } from 'node:util'

import { dayToStore } from '../../documents/days.ts'
import { idOrNull, type Id } from '../../documents/ids.ts'
import { fieldsFromFile, fileObjectOf, type CodeCatalogue, type Fields } from './fileFields.ts'
import { bodySchema, commitmentSchema, themeSchema, version, type PlanFile } from './schema.ts'
import { documentSchema } from './documentHead.ts'
import type { RuleOfReading } from './ruleFromReading.ts'

type Theme = PlanFile['themes'][number]
type Commitment = PlanFile['commitments'][number]

/** The fields of a plan, of a theme and of a commitment that come from the file. */
export const planFields = (file: PlanFile, catalogue: CodeCatalogue): Fields => ({
  ...fieldsFromFile(documentSchema, file.document, catalogue),
  ...fieldsFromFile(bodySchema, file, catalogue),
})

export const themeFields = (theme: Theme, catalogue: CodeCatalogue): Fields => {
  const { parentRef: _, ...fields } = fieldsFromFile(themeSchema, theme, catalogue)
  return { ...fields, parent: theme.parent_id === null ? null : catalogue.idOf('themes', theme.parent_id) }
}

export const commitmentFields = (commitment: Commitment, ordinal: number, catalogue: CodeCatalogue): Fields => ({
  ...fieldsFromFile(commitmentSchema, commitment, catalogue),
  ordinal,
})

/** When a clause falls due, as a commitment's fields hold it. */
export const rhythmFieldsOf = (rhythm: Pick<RuleOfReading, 'windows' | 'validFrom' | 'validTo' | 'periodCalendar'>): Fields => ({
  windows: rhythm.windows,
  validFrom: dayToStore(rhythm.validFrom),
  validTo: dayToStore(rhythm.validTo),
  periodCalendar: rhythm.periodCalendar,
})

/** The rule as a commitment's fields hold it, with the programmes that it names. */
export const ruleFieldsOf = (rule: RuleOfReading, programmes: readonly Id[], catalogue: CodeCatalogue): Fields => ({
  aggregation: rule.aggregation,
  ...rhythmFieldsOf(rule),
  match: {
    media: rule.match.media,
    forms: rule.match.forms.map((code) => catalogue.idOf('forms', code)),
    programmes: [...programmes],
    themes: rule.match.themes.map((ref) => catalogue.idOf('themes', ref)),
    anySubject: rule.match.anySubject,
  },
  measure: rule.measure,
  minSecondsEach: rule.minSecondsEach,
  answersDueDays: rule.answers?.dueDays ?? null,
  timeBand:
    rule.timeBand === null
      ? { kind: 'none' }
      : 'prime' in rule.timeBand
        ? { kind: 'prime', rule: rule.timeBand.rule }
        : { kind: 'bands', rule: rule.timeBand.rule, bands: rule.timeBand.bands },
})

/** A stored plan in the shape of its file, without its themes and commitments. */
export function planPart(plan: Fields, catalogue: CodeCatalogue): Omit<PlanFile, 'themes' | 'commitments'> {
  const document = fileObjectOf(documentSchema, plan, catalogue) as PlanFile['document']
  const { date } = document
  return {
    schema_version: version,
    document: {
      ...document,
      number_is_blank: document.number === null,
      date: {
        ...date,
        iso: date.day === null ? null : [date.year, twoDigits(date.month), twoDigits(date.day)].join('-'),
        day_is_blank: date.day === null,
      },
    },
    ...(fileObjectOf(bodySchema, plan, catalogue) as Omit<PlanFile, 'schema_version' | 'document' | 'themes' | 'commitments'>),
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

export const themePart = (theme: Fields, catalogue: CodeCatalogue): Theme => {
  const parent = idOrNull(theme.parent)
  const parentRef = parent === null ? null : catalogue.codeOf('themes', parent)
  return fileObjectOf(themeSchema, { ...theme, parentRef }, catalogue) as Theme
}

export const commitmentPart = (commitment: Fields, catalogue: CodeCatalogue): Commitment =>
  fileObjectOf(commitmentSchema, commitment, catalogue) as Commitment

/** The plan file that stored documents amount to: what was imported comes out as it went in. */
export function planFileOf(plan: Fields, themes: readonly Fields[], commitments: readonly Fields[], catalogue: CodeCatalogue): PlanFile {
  return {
    ...planPart(plan, catalogue),
    themes: inTreeOrder(themes).map((theme) => themePart(theme, catalogue)),
    commitments: byOrdinal(commitments).map((commitment) => commitmentPart(commitment, catalogue)),
  }
}

const byOrdinal = (rows: readonly Fields[]): Fields[] => rows.toSorted((a, b) => (a.ordinal as number) - (b.ordinal as number))

/** Each theme before those under it, siblings by their ordinals. */
function inTreeOrder(themes: readonly Fields[], parent: Id | null = null): Fields[] {
  const children = themes.filter((theme) => idOrNull(theme.parent) === parent)
  return byOrdinal(children).flatMap((theme) => [theme, ...inTreeOrder(themes, theme.id as Id)])
}

/** Whether what is stored still says what the file says. */
export const sameContent = (stored: unknown, file: unknown): boolean => isDeepStrictEqual(stored, file)
