import type { Text } from '../platform/text.ts'

/** Names of controls that Payload shows by an icon alone. */
export const controlText = {
  addNew: { vi: 'Thêm mới: {field}', en: 'Add new: {field}' },
  clear: { vi: 'Bỏ chọn: {field}', en: 'Clear: {field}' },
  clearDate: { vi: 'Xóa ngày giờ: {field}', en: 'Clear the date: {field}' },
  copyPaste: { vi: 'Sao chép, dán', en: 'Copy, paste' },
  drag: { vi: 'Kéo để đổi thứ tự', en: 'Drag to reorder' },
  edit: { vi: 'Sửa: {title}', en: 'Edit: {title}' },
  moreActs: { vi: 'Thao tác khác', en: 'More actions' },
  nextPage: { vi: 'Trang sau', en: 'Next page' },
  previousPage: { vi: 'Trang trước', en: 'Previous page' },
  rowActs: { vi: 'Thao tác với dòng này', en: 'Actions on this row' },
  select: { vi: 'Chọn: {title}', en: 'Select: {title}' },
  selectAll: { vi: 'Chọn tất cả trong trang', en: 'Select all on this page' },
} as const satisfies Record<string, Text>
