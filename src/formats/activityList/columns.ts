import { bareHeading, findHeadings, type TableHeadings } from '../tables/headings.ts'
import type { Table } from '../tables/table.ts'

/** What a column of a list of activities tells. */
export const listColumns = ['what', 'organization', 'channel', 'day', 'time', 'theme', 'link', 'note'] as const
export type ListColumn = (typeof listColumns)[number]

const known: Readonly<Record<ListColumn, RegExp>> = {
  what: /^(noi dung da thuc hien|ten hoat dong|hoat dong|ten|tieu de|noi dung|viec da lam|what was done|what|title|activity)$/,
  organization: /^(co quan thuc hien|co quan|don vi|co quan don vi|xa phuong|xa|to chuc|organi[sz]ation|body|commune)$/,
  channel: /^(kenh noi to chuc|kenh|noi to chuc|dia diem|channel or place|channel|place)$/,
  day: /^(ngay|ngay to chuc|ngay thuc hien|ngay dang|day|date)$/,
  time: /^(gio|gio bat dau|thoi gian|time|start)$/,
  theme: /^(noi dung theo ke hoach|chu de|noi dung ke hoach|theme of the plan|theme)$/,
  link: /^(duong dan kiem chung|duong dan|lien ket|tai lieu kiem chung|evidence link|evidence|link|url)$/,
  note: /^(ghi chu|note|notes|remark)$/,
}

/** Where each column stands, and where the rows begin; what is named by no heading is missing. */
export function listHeadings(table: Table): TableHeadings & { at: Readonly<Partial<Record<ListColumn, number>>> } {
  const headed = findHeadings(table, (bare) => Object.values(known).some((words) => words.test(bare)))
  const at = Object.fromEntries(
    listColumns.flatMap((column) => {
      const index = headed.headings.findIndex((heading) => known[column].test(bareHeading(heading)))
      return index < 0 ? [] : [[column, index]]
    }),
  )
  return { ...headed, at }
}
