import { idsOf, type Id } from '../documents/ids.ts'
import type { Stored } from '../documents/stored.ts'
import type { Criterion, Scheme } from '../figures/scheme.ts'
import { readAll, type DbRequest } from '../database/read.ts'

/** A scheme as its collection keeps it. */
export type SchemeDoc = Omit<Stored<'schemes'>, 'id' | 'createdAt' | 'updatedAt'>

/** The catalogue's forms, which a scheme's file names by their codes. */
export interface FormCodes {
  readonly codeOf: (id: Id) => string
  readonly idOf: (code: string) => Id | null
  readonly codes: readonly string[]
}

export async function readFormCodes(req: DbRequest): Promise<FormCodes> {
  const forms = await readAll(req, 'forms', { select: { code: true }, sort: 'code' })
  const [byId, byCode] = [new Map(forms.map(({ id, code }) => [String(id), code])), new Map(forms.map(({ id, code }) => [code, id]))]
  return {
    codeOf: (id) => byId.get(String(id)) ?? String(id),
    idOf: (code) => byCode.get(code) ?? null,
    codes: forms.map(({ code }) => code),
  }
}

type Row = NonNullable<SchemeDoc['criteria']>[number]

function ruleJson({ rule }: Row, codeOf: FormCodes['codeOf']): object {
  const { kind, of, proRataFrom, groups } = rule ?? {}
  if (kind === 'completion') return { kind, of, proRataFrom: proRataFrom ?? null }
  if (kind !== 'diversity') return { kind }
  return {
    kind,
    groups: (groups ?? []).map(({ title, points, media, forms, min }) => ({
      title: title || null,
      points,
      media: media ?? [],
      forms: idsOf(forms).map(codeOf),
      min: min ?? 1,
    })),
  }
}

/** What a kept scheme is as a file (record-semantics §6): the reader of files says what is wrong with it. */
export const schemeJson = (doc: SchemeDoc, codeOf: FormCodes['codeOf']): object => ({
  id: doc.code,
  title: doc.title || null,
  source: doc.source || null,
  year: doc.year ?? null,
  level: doc.level || null,
  per: doc.per,
  criteria: (doc.criteria ?? []).map((row) => ({
    id: row.code,
    title: row.title || null,
    maxPoints: row.maxPoints,
    rule: ruleJson(row, codeOf),
    evidence: row.evidence ?? null,
  })),
})

function ruleData({ rule }: Criterion, formOf: (code: string) => Id): object {
  if (rule.kind !== 'diversity') return rule
  return { kind: rule.kind, groups: rule.groups.map((group) => ({ ...group, media: [...group.media], forms: group.forms.map(formOf) })) }
}

/** What a scheme's file is as a document; every form that it names is known. */
export const schemeData = ({ id, criteria, ...head }: Scheme, formOf: (code: string) => Id): object => ({
  ...head,
  code: id,
  criteria: criteria.map((criterion) => ({
    code: criterion.id,
    title: criterion.title,
    maxPoints: criterion.maxPoints,
    evidence: criterion.evidence,
    rule: ruleData(criterion, formOf),
  })),
})

/** A scheme whose forms are called as the facts call them: by their ids. A form that is there no more is kept by its code, and matches nothing. */
export const schemeOfFacts = (scheme: Scheme, { idOf }: FormCodes): Scheme => ({
  ...scheme,
  criteria: scheme.criteria.map((criterion) =>
    criterion.rule.kind !== 'diversity'
      ? criterion
      : {
          ...criterion,
          rule: {
            ...criterion.rule,
            groups: criterion.rule.groups.map((group) => ({ ...group, forms: group.forms.map((code) => String(idOf(code) ?? code)) })),
          },
        },
  ),
})
