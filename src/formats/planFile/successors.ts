import type { LocalDate } from '../../obligations/index.ts'
import type { OrganizationOfPlan } from './organizationsOf.ts'

/** A body with what became of it: other names, until when it existed, and who carries on. */
export interface OrganizationWithSuccessors extends OrganizationOfPlan {
  aliases: readonly string[]
  /** Exclusive. */
  validTo: LocalDate | null
  /** Codes of rows that stand earlier in the list. */
  successors: readonly string[]
}

type Known = Partial<Pick<OrganizationWithSuccessors, 'aliases' | 'validTo' | 'successors'>>

/** Departments of provinces were merged on 1 March 2025 (decree 45/2025/NĐ-CP), provinces on 1 July 2025 (resolution 202/2025/QH15). */
const departmentsMerged: LocalDate = '2025-03-01'
const provincesMerged: LocalDate = '2025-07-01'

/** What is known for certain of bodies that plans name, by code. */
const known: Readonly<Record<string, Known>> = {
  'so-giao-thong-van-tai-binh-dinh': { aliases: ['Sở GTVT Bình Định'], validTo: departmentsMerged, successors: ['so-xay-dung-binh-dinh'] },
  'van-phong-so-so-gtvt-binh-dinh': { validTo: departmentsMerged },
  'ban-bien-tap-trang-thong-tin-dien-tu-so-so-gtvt-binh-dinh': { validTo: departmentsMerged },
  'cac-phong-don-vi-truc-thuoc-so-so-gtvt-binh-dinh': { validTo: departmentsMerged },
  'so-thong-tin-va-truyen-thong-ca-mau': {
    // Press and broadcasting went to the department of culture, the rest to that of science.
    aliases: ['Sở TT&TT Cà Mau'],
    validTo: departmentsMerged,
    successors: ['so-khoa-hoc-va-cong-nghe-ca-mau', 'so-van-hoa-the-thao-va-du-lich-ca-mau'],
  },
  'so-thong-tin-va-truyen-thong-ninh-binh': {
    aliases: ['Sở TT&TT Ninh Bình'],
    validTo: departmentsMerged,
    successors: ['so-khoa-hoc-va-cong-nghe-ninh-binh'],
  },
  'so-thong-tin-va-truyen-thong-ba-ria-vung-tau': {
    aliases: ['Sở TT&TT Bà Rịa – Vũng Tàu'],
    validTo: departmentsMerged,
    successors: ['so-khoa-hoc-va-cong-nghe-ba-ria-vung-tau'],
  },
  'dai-phat-thanh-truyen-hinh-ca-mau': { aliases: ['Đài PT-TH Cà Mau', 'CTV'] },
  'dai-phat-thanh-va-truyen-hinh-tinh-ninh-binh': { aliases: ['Đài Phát thanh và Truyền hình Ninh Bình', 'Đài PT-TH Ninh Bình'] },
  'dai-phat-thanh-truyen-hinh-tinh-ba-ria-vung-tau': { aliases: ['Đài Phát thanh - Truyền hình Bà Rịa – Vũng Tàu', 'BRT'] },
}

const department = (code: string, name: string, province: string, more: Known = {}): OrganizationWithSuccessors => ({
  code,
  name,
  province,
  shortName: null,
  level: 'province_department',
  categories: [],
  roles: [],
  isGroup: false,
  members: [],
  parent: null,
  refs: [],
  aliases: [],
  validTo: null,
  successors: [],
  ...more,
})

/** Bodies that carry on and that no plan names itself. */
const successorBodies: readonly OrganizationWithSuccessors[] = [
  department('so-xay-dung-binh-dinh', 'Sở Xây dựng', 'Bình Định', { validTo: provincesMerged, successors: ['so-xay-dung-gia-lai'] }),
  department('so-xay-dung-gia-lai', 'Sở Xây dựng', 'Gia Lai'),
  department('so-khoa-hoc-va-cong-nghe-ca-mau', 'Sở Khoa học và Công nghệ', 'Cà Mau'),
  department('so-khoa-hoc-va-cong-nghe-ninh-binh', 'Sở Khoa học và Công nghệ', 'Ninh Bình'),
  department('so-khoa-hoc-va-cong-nghe-ba-ria-vung-tau', 'Sở Khoa học và Công nghệ', 'Bà Rịa - Vũng Tàu', {
    validTo: provincesMerged,
    successors: ['so-khoa-hoc-va-cong-nghe-thanh-pho-ho-chi-minh'],
  }),
  department('so-khoa-hoc-va-cong-nghe-thanh-pho-ho-chi-minh', 'Sở Khoa học và Công nghệ', 'Thành phố Hồ Chí Minh'),
]

/** The bodies of a plan with what became of them, and who carries on; each after those that it refers to. */
export function withSuccessors(organizations: readonly OrganizationOfPlan[]): OrganizationWithSuccessors[] {
  const rows = new Map([
    ...successorBodies.map((row) => [row.code, row] as const),
    ...organizations.map((row) => [row.code, { ...row, aliases: [], validTo: null, successors: [], ...known[row.code] }] as const),
  ])
  const listed = new Set<OrganizationWithSuccessors>()
  const list = (code: string): void => {
    const row = rows.get(code)
    if (row === undefined || listed.has(row)) return
    for (const other of [...row.successors, ...row.members, ...(row.parent === null ? [] : [row.parent])]) list(other)
    listed.add(row)
  }
  for (const { code } of organizations) list(code)
  return [...listed]
}
