/** Random valid schemes of scores, with numbers on which binary fractions and careless rounding would show. */
import type { CaseFile } from './case-file.ts'
import { sumOf } from './fraction.ts'
import { FORMS, oddNames } from './random-commitment.ts'
import type { CompletionJson, CriterionJson, GroupJson, SchemeJson } from './report-json.ts'
import type { Random } from '../helpers/random.ts'

/** Halves of many of these end in a 5 that a binary fraction has a little less of. */
const POINTS = [0.05, 0.15, 0.35, 0.5, 1, 1.15, 1.45, 2, 2.25, 3, 4.35, 10, 0.01]
const PRO_RATA_FROM = [0.9, 0.85, 0.7, 0.5, 0.333, 0.34, 0.1, 0.01, 1, 0.6667, 0.66, 0.8, null]

/** A missing key and a null mean the default. */
const optional = <T>(random: Random, key: string, value: T | null): object =>
  value === null ? random.pick([{}, { [key]: null }]) : { [key]: value }

function completion(random: Random): CompletionJson {
  const of = random.pick(['obligations', 'obligations', 'obligations', 'commitments', 'commitments', 'all', 'duties'] as const)
  return { kind: 'completion', of, proRataFrom: random.pick(PRO_RATA_FROM) }
}

function group(random: Random, file: CaseFile): GroupJson {
  const media = [...new Set([...file.channels.map(({ medium }) => medium), 'loa'])]
  return {
    title: random.pick(['Phát thanh, truyền hình', 'Báo', 'Hình thức khác']),
    points: random.pick(POINTS),
    ...optional(random, 'media', random.chance(0.5) ? random.some(media, 0) : null),
    ...optional(random, 'forms', random.chance(0.4) ? random.some([...FORMS, 'hoi_thi'], 0) : null),
    ...optional(random, 'min', random.pick([null, 1, 1, 2, 3, 5])),
  }
}

function criterion(random: Random, file: CaseFile, id: string): CriterionJson {
  const about = {
    id,
    ...optional(random, 'title', random.pick([null, 'Thực hiện kế hoạch tuyên truyền'])),
    ...optional(random, 'evidence', random.pick([null, 'required', 'optional'] as const)),
  }
  if (random.chance(0.6)) return { ...about, maxPoints: random.pick(POINTS), rule: completion(random) }
  if (random.chance(0.2)) return { ...about, maxPoints: random.pick(POINTS), rule: { kind: 'byHand' } }
  const groups = Array.from({ length: random.int(1, 4) }, () => group(random, file))
  return { ...about, maxPoints: sumOf(groups.map(({ points }) => points)), rule: { kind: 'diversity', groups } }
}

export function randomScheme(random: Random, file: CaseFile): SchemeJson {
  return {
    id: random.pick(['par-index-2014', 'xã', '10']),
    ...optional(random, 'title', random.pick([null, 'Chỉ số cải cách hành chính'])),
    ...optional(random, 'source', random.pick([null, '1294/QĐ-BNV'])),
    ...optional(random, 'year', random.pick([null, 2014])),
    ...optional(random, 'level', random.pick([null, 'tỉnh', 'xã'])),
    ...optional(random, 'per', random.pick([null, 'total', 'obligor', 'obligor'] as const)),
    criteria: oddNames(random, random.int(1, 5)).map((id) => criterion(random, file, id)),
  }
}
