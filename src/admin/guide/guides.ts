/** The guides that come with the product, in docs/guide. */
export const guides = ['editor', 'auditor'] as const
export type Guide = (typeof guides)[number]

/** Where each is read, below the admin's root. */
export const guidePaths: Readonly<Record<Guide, string>> = { editor: '/huong-dan/bien-tap', auditor: '/huong-dan/giam-sat' }

export const guideAt = (path: string): Guide | null => guides.find((guide) => guidePaths[guide] === path) ?? null

/** A section of a guide, by the number that it begins with. */
export interface GuidePlace {
  readonly guide: Guide
  readonly section: number
}

/** What explains a page: the first line whose path the page's own begins with. Whatever is not here has the whole guide. */
export const explainedBy: readonly (readonly [path: string, guide: Guide, section: number])[] = [
  ['/lich', 'editor', 3],
  ['/thuc-phat', 'editor', 6],
  ['/ghi-nhan', 'editor', 13],
  ['/viec-can-lam', 'editor', 14],
  ['/giam-sat', 'auditor', 2],
  ['/ket-qua-danh-gia', 'auditor', 3],
  ['/bao-phu', 'auditor', 7],
  ['/nhiem-vu', 'editor', 19],
  ['/nop-bao-cao', 'editor', 16],
  ['/su-kien', 'editor', 17],
  ['/bao-cao', 'auditor', 5],
  ['/cham-diem', 'auditor', 9],
  ['/collections/segments', 'editor', 2],
  ['/collections/articles', 'editor', 2],
  ['/collections/media', 'editor', 2],
  ['/collections/placements', 'editor', 3],
  ['/collections/programmes', 'editor', 8],
  ['/collections/holidays', 'editor', 9],
  ['/collections/feedback', 'editor', 10],
  ['/collections/obligations', 'auditor', 3],
  ['/collections/shortfalls', 'auditor', 3],
  ['/collections/findings', 'auditor', 4],
  ['/collections/waivers', 'auditor', 4],
  ['/collections/plans', 'auditor', 1],
  ['/collections/commitments', 'auditor', 1],
  ['/collections/period-reports', 'auditor', 5],
  ['/collections/audit-log', 'auditor', 6],
  ['/collections/report-outlines', 'auditor', 5],
  ['/collections/report-schedules', 'editor', 18],
  ['/collections/duties', 'auditor', 8],
  ['/collections/handed-reports', 'editor', 16],
  ['/collections/events', 'editor', 17],
  ['/collections/schemes', 'auditor', 9],
]

/** Where a page below the admin's root is explained; the overview is the first section for everybody. */
export function placeFor(path: string): GuidePlace | null {
  if (path === '' || path === '/') return { guide: 'editor', section: 1 }
  const found = explainedBy.find(([begins]) => path === begins || path.startsWith(`${begins}/`))
  return found === undefined ? null : { guide: found[1], section: found[2] }
}

/** “muc-3”: the name by which a section is linked in every language. */
export const sectionAnchor = (section: number): string => `muc-${section}`
