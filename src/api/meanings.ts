import type { Text } from '../platform/text.ts'

/** What a parameter asks for, wherever it is taken. */
export const meanings: Readonly<Record<string, Text>> = {
  day: {
    vi: 'một ngày; bỏ trống là hôm nay; không dùng cùng “from”, “to”',
    en: 'a day; today when left out; not together with "from" and "to"',
  },
  from: { vi: 'từ ngày', en: 'from this day' },
  to: { vi: 'đến hết ngày', en: 'to the end of this day' },
  channel: { vi: 'mã kênh, như trong /channels', en: 'the code of a channel, as in /channels' },
  programme: { vi: 'mã số chuyên mục, như trong /programmes', en: 'the id of a programme, as in /programmes' },
  theme: { vi: 'mã nội dung, như trong /themes', en: 'the code of a theme, as in /themes' },
  plan: { vi: 'mã kế hoạch, như trong /plans', en: 'the code of a plan, as in /plans' },
  commitment: { vi: 'mã chỉ tiêu, như trong /plans/{code}', en: 'the code of a commitment, as in /plans/{code}' },
  code: { vi: 'mã kế hoạch', en: 'the code of the plan' },
  slug: { vi: 'đường dẫn của mục, như trong danh sách', en: 'the slug of the item, as in the list' },
  q: {
    vi: 'từ cần tìm, phải có đủ; không phân biệt dấu, chữ hoa và dấu câu',
    en: 'words to look for, all of them; marks, capitals and punctuation do not matter',
  },
  month: { vi: 'tháng, như trong /sitemap.xml', en: 'a month, as in /sitemap.xml' },
  limit: { vi: 'số mục mỗi trang', en: 'items on a page' },
  cursor: { vi: 'trang tiếp theo', en: 'the next page' },
}
