import type { Text } from '../platform/text.ts'

/** Why many documents were not changed or deleted together. */
export const bulkRefused = {
  one: {
    vi: '“{title}”: {why} Vì vậy không có mục nào được thay đổi (đã chọn {all} mục).',
    en: '“{title}”: {why} So nothing has been changed ({all} selected).',
  },
  tooMany: {
    vi: 'Mỗi lần chỉ sửa hoặc xóa được tối đa {most} mục. Hãy lọc danh sách cho hẹp lại rồi làm từng phần. Chưa có mục nào được thay đổi.',
    en: 'At most {most} items can be changed or deleted at once. Narrow the list and do it in parts. Nothing has been changed.',
  },
  nothingDeleted: { vi: 'Chưa xóa mục nào.', en: 'Nothing has been deleted.' },
  nothingNamed: {
    vi: 'Hãy nêu điều kiện chọn (where). Chưa có mục nào được thay đổi.',
    en: 'Say which documents are meant (where). Nothing has been changed.',
  },
  noData: {
    vi: 'Cần một đối tượng JSON gồm các trường cần sửa. Chưa có mục nào được thay đổi.',
    en: 'A JSON object with the fields to change is needed. Nothing has been changed.',
  },
  files: {
    vi: 'Tệp không lấy lại được sau khi xóa hoặc ghi đè, nên chỉ xóa, thay hoặc cắt từng tệp một. Chưa có mục nào được thay đổi.',
    en: 'A file cannot be had back once it is deleted or written over, so delete, replace or crop files one by one. Nothing has been changed.',
  },
} as const satisfies Record<string, Text>
