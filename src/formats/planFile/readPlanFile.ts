import { z } from 'zod'

import type { Text } from '../../platform/text.ts'
import { planFileSchema, type PlanFile } from './schema.ts'

export interface PlanFileFault {
  /** Where in the file, as in `$.themes[0].text_vi`. */
  path: string
  text: Text
}
export type PlanFileRead = { ok: true; file: PlanFile } | { ok: false; faults: PlanFileFault[] }

/** A plan file that can be imported, or everything that is wrong with it. */
export function readPlanFile(value: unknown): PlanFileRead {
  const parsed = planFileSchema.safeParse(value, { error: z.locales.vi().localeError })
  if (!parsed.success) return { ok: false, faults: shapeFaults(value, parsed.error) }
  const file = parsed.data
  const faults = [...contradictions(file), ...strayIds(file), ...themesOutOfPlace(file), ...danglingRefs(file)]
  return faults.length === 0 ? { ok: true, file } : { ok: false, faults }
}

/** The same issues in both languages: the schema is asked once more in English. */
function shapeFaults(value: unknown, inVietnamese: z.ZodError): PlanFileFault[] {
  const inEnglish = planFileSchema.safeParse(value, { error: z.locales.en().localeError }).error
  return inVietnamese.issues.map((issue, i) => ({
    path: pathOf(issue.path),
    text: { vi: issue.message, en: inEnglish?.issues[i]?.message ?? issue.message },
  }))
}

const pathOf = (path: readonly PropertyKey[]): string =>
  `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')}`

const fault = (path: readonly PropertyKey[], vi: string, en: string): PlanFileFault => ({
  path: pathOf(path),
  text: { vi, en },
})

/** Keys that say the same thing twice must agree. */
function contradictions({ document }: PlanFile): PlanFileFault[] {
  const { date, period } = document
  const iso = date.day === null ? null : [date.year, pad(date.month), pad(date.day)].join('-')
  return [
    ...(document.number_is_blank === (document.number === null)
      ? []
      : [fault(['document', 'number_is_blank'], 'phải đúng khi và chỉ khi number để trống', 'must be true exactly when number is null')]),
    ...(date.day_is_blank === (date.day === null)
      ? []
      : [fault(['document', 'date', 'day_is_blank'], 'phải đúng khi và chỉ khi day để trống', 'must be true exactly when day is null')]),
    ...(date.iso === iso
      ? []
      : [fault(['document', 'date', 'iso'], `phải khớp với ngày, tháng, năm: ${iso}`, `must agree with year, month and day: ${iso}`)]),
    ...(period.start <= period.end
      ? []
      : [fault(['document', 'period', 'end'], 'không được trước ngày bắt đầu', 'must not come before start')]),
  ]
}

const pad = (value: number): string => String(value).padStart(2, '0')

interface Named {
  id: string
  path: PropertyKey[]
}

/** Everything in the file that has an id, with its place. */
function named(file: PlanFile): Named[] {
  const lists = [
    'themes',
    'commitments',
    'legal_bases',
    'responsible_bodies',
    'objectives',
    'requirements',
    'audiences',
    'forms',
    'solutions',
    'funding',
  ] as const
  return [
    ...lists.flatMap((list) => file[list].map(({ id }, i) => ({ id, path: [list, i, 'id'] }))),
    ...file.responsible_bodies.flatMap(({ duties }, i) =>
      duties.map(({ id }, j) => ({ id, path: ['responsible_bodies', i, 'duties', j, 'id'] })),
    ),
  ]
}

/** Ids are unique, and begin with the plan's own, so that no file can write over another plan's lines. */
function strayIds(file: PlanFile): PlanFileFault[] {
  const seen = new Set<string>()
  return named(file).flatMap(({ id, path }) => {
    const again = seen.has(id)
    seen.add(id)
    return [
      ...(again ? [fault(path, `mã “${id}” bị trùng`, `the id “${id}” is used twice`)] : []),
      ...(id.startsWith(`${file.id}.`) ? [] : [fault(path, `phải bắt đầu bằng “${file.id}.”`, `must begin with “${file.id}.”`)]),
    ]
  })
}

/** Themes stand in the order of their tree: each after its parent, siblings by their ordinals. */
function themesOutOfPlace({ themes }: PlanFile): PlanFileFault[] {
  let path: string[] = []
  const last = new Map<string | null, number>()
  return themes.flatMap(({ id, parent_id, ordinal }, i) => {
    const depth = parent_id === null ? 0 : path.indexOf(parent_id) + 1
    const orphan = parent_id !== null && depth === 0
    const before = last.get(parent_id) ?? 0
    path = [...path.slice(0, depth), id]
    last.set(parent_id, ordinal)
    return [
      ...(orphan
        ? [fault(['themes', i, 'parent_id'], `phải đứng ngay sau nội dung “${parent_id}”`, `must follow the theme “${parent_id}”`)]
        : []),
      ...(ordinal > before
        ? []
        : [
            fault(
              ['themes', i, 'ordinal'],
              `phải lớn hơn số thứ tự đứng trước (${before})`,
              `must be greater than the one before (${before})`,
            ),
          ]),
    ]
  })
}

/** The commitments and themes that are referred to exist. */
function danglingRefs(file: PlanFile): PlanFileFault[] {
  const commitments = new Set(file.commitments.map(({ id }) => id))
  const missing = (path: PropertyKey[], ids: readonly string[] = []): PlanFileFault[] =>
    ids.flatMap((id, k) =>
      commitments.has(id) ? [] : [fault([...path, 'commitment_ids', k], `không có chỉ tiêu “${id}”`, `there is no commitment “${id}”`)],
    )
  const themes = new Set(file.themes.map(({ id }) => id))
  return [
    ...file.commitments.flatMap(({ reading }, i) =>
      (reading.subject?.theme_ids ?? []).flatMap((id, k) =>
        themes.has(id)
          ? []
          : [fault(['commitments', i, 'reading', 'subject', 'theme_ids', k], `không có nội dung “${id}”`, `there is no theme “${id}”`)],
      ),
    ),
    ...file.themes.flatMap((theme, i) => missing(['themes', i], theme.commitment_ids)),
    ...file.forms.flatMap((form, i) => missing(['forms', i], form.commitment_ids)),
    ...file.requirements.flatMap((requirement, i) => missing(['requirements', i], requirement.commitment_ids)),
    ...file.responsible_bodies.flatMap(({ duties }, i) =>
      duties.flatMap((duty, j) => missing(['responsible_bodies', i, 'duties', j], duty.commitment_ids)),
    ),
  ]
}
