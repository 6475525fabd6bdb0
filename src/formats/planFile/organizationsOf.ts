import { fold } from '../../documents/searchText.ts'
import type { organizationLevel, organizationRole } from '../../i18n/planWords.ts'
import type { PlanFile } from './schema.ts'

/** A body as a plan file knows it. */
export interface OrganizationOfPlan {
  code: string
  name: string
  shortName: string | null
  level: keyof typeof organizationLevel | null
  province: string
  categories: string[]
  roles: (keyof typeof organizationRole)[]
  isGroup: boolean
  /** Codes of rows that stand earlier in the list. */
  members: string[]
  parent: string | null
  /** Where the plan names it. */
  refs: string[]
}

/** How a plan's issuer is named among the places where a body is mentioned. */
export const issuerRef = (file: Pick<PlanFile, 'id'>): string => `${file.id}.issuer`

const roleOfCategory: Readonly<Record<string, keyof typeof organizationRole>> = {
  home_affairs: 'par_standing_body',
  information_department: 'press_regulator',
  broadcaster: 'broadcaster',
  newspaper: 'newspaper',
}

/** Parts of the issuer, which are told apart by its name and not by the province's. */
const internal = new Set(['department_unit', 'department_office', 'editorial_board', 'commune_official'])

const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function codeOf(name: string, scope: string): string {
  const [own, within] = [slug(name), slug(scope)]
  return own.endsWith(within) ? own : `${own}-${within}`
}

/** The bodies that a plan names, each before those that refer to it; one body named twice is one row. */
export function organizationsOf(file: PlanFile): OrganizationOfPlan[] {
  const issuing = file.document.issuing_body
  const province = issuing.province_at_issue.replace(/^(tỉnh|thành phố) /i, '')
  const row = (name: string, categories: string[], ref: string): OrganizationOfPlan => ({
    code: codeOf(name, province),
    name,
    shortName: null,
    level: null,
    province,
    categories,
    roles: categories.flatMap((category) => roleOfCategory[category] ?? []),
    isGroup: false,
    members: [],
    parent: null,
    refs: [ref],
  })

  const partOfIssuer = (body: OrganizationOfPlan): OrganizationOfPlan => ({
    ...body,
    code: codeOf(body.name, issuing.short),
    parent: codeOf(issuing.name_vi, province),
  })

  const issuer = { ...row(issuing.name_vi, [], issuerRef(file)), shortName: issuing.short, level: issuing.level }
  const bodies = file.responsible_bodies.flatMap((body) => {
    const names = body.members_vi ?? []
    const members = names.map((name, i) =>
      row(name, names.length === body.category.length ? [body.category[i]!] : body.category, `${body.id}.member.${i + 1}`),
    )
    const named = row(body.name_vi, body.category, body.id)
    const whole = body.category.some((category) => internal.has(category)) ? partOfIssuer(named) : named
    if (!body.is_group) return [whole]
    // A group answers for nothing by itself: its members hold the roles.
    return [...members, { ...whole, isGroup: true, roles: [], members: members.map(({ code }) => code) }]
  })
  return mergedByCode([issuer, ...bodies])
}

function mergedByCode(rows: readonly OrganizationOfPlan[]): OrganizationOfPlan[] {
  const merged = new Map<string, OrganizationOfPlan>()
  for (const row of rows) {
    const known = merged.get(row.code)
    merged.set(
      row.code,
      known === undefined
        ? row
        : {
            ...known,
            categories: [...new Set([...known.categories, ...row.categories])],
            roles: [...new Set([...known.roles, ...row.roles])],
            refs: [...new Set([...known.refs, ...row.refs])],
          },
    )
  }
  return [...merged.values()]
}
