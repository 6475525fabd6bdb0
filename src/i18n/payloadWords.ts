/** Payload's own Vietnamese, in the words of an office: what reads like a translation is said anew. */

type Words = { [key: string]: string | Words }

/** By its key. */
const own: Words = {
  fields: {
    toggleBlock: 'Mở/đóng mục',
    block: 'Mục',
    blocks: 'mục',
    blockType: 'Loại mục',
    collapseAll: 'Thu gọn tất cả',
    showAll: 'Mở tất cả',
  },
  general: {
    cancel: 'Hủy bỏ',
    true: 'Có',
    false: 'Không',
    globals: 'Cấu hình chung',
    thisLanguage: 'Tiếng Việt',
    saveChanges: 'Lưu thay đổi',
    noResults: 'Chưa có {{label}} nào, hoặc không có {{label}} nào khớp với bộ lọc.',
    noResultsDescription: 'Chưa có dữ liệu, hoặc không có dữ liệu nào khớp với bộ lọc.',
    currentlyEditing: 'đang sửa dữ liệu này. Nếu tiếp quản, người đó sẽ không sửa tiếp được và có thể mất những thay đổi chưa lưu.',
    documentOutOfDate: 'Người khác vừa sửa dữ liệu này. Nội dung đang hiển thị đã cũ.',
    searchBy: 'Tìm theo: {{label}}',
    descending: 'Giảm dần',
    noLabel: '—',
    noValue: 'Để trống',
    row: 'Dòng',
    rows: 'Dòng',
  },
  error: {
    correctInvalidFields: 'Hãy sửa những mục chưa đúng.',
    unknown: 'Có lỗi chưa xác định.',
    unspecific: 'Có lỗi xảy ra.',
    documentNotFound: 'Không tìm thấy dữ liệu này. Có thể dữ liệu đã bị xóa, hoặc Ông/Bà không có quyền xem.',
    unauthorizedAdmin: 'Người dùng không có quyền truy cập trang quản trị.',
  },
  operators: { intersects: 'giao với' },
}

/** Wherever it stands. */
const anywhere: readonly (readonly [RegExp, string])[] = [
  [/^Lỗi ?- /u, ''],
  [/ của bạn(?!\p{L})/gu, ''],
  [/(?<!\p{L})[Bb]ạn(?!\p{L})/gu, 'Ông/Bà'],
  [/API Key/g, 'khóa API'],
  [/Bộ sưu tập|bộ sưu tập|Collections?/g, 'loại dữ liệu'],
  [/(?<!\p{L})Fields?(?!\p{L})/gu, 'Mục'],
  [/(?<!\p{L})fields?(?!\p{L})/gu, 'mục'],
  [/(?<!\p{L})blocks?(?!\p{L})/gu, 'mục'],
  [/(?<!\p{L})(?:[Ff]ile|tập tin)(?!\p{L})/gu, 'tệp'],
  [/(?<!xuất )bản tài liệu/giu, 'tài liệu'],
  [/ \(unknown error\)| \(unspecific error\)/g, ''],
]

const said = (text: string): string => {
  const mended = anywhere.reduce((left, [what, by]) => left.replace(what, by), text)
  return mended === text ? text : mended.charAt(0).toLocaleUpperCase('vi') + mended.slice(1)
}

function mend(words: Words, instead: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => {
      const other = instead[key]
      if (typeof word !== 'string') return [key, mend(word, typeof other === 'object' ? other : {})]
      return [key, typeof other === 'string' ? other : said(word)]
    }),
  )
}

/** The same translations, said as an office says them. */
export const officeWords = <T extends object>(translations: T): T => mend(translations as unknown as Words, own) as unknown as T
