import type { Text } from '../platform/text.ts'

/** What holds for programmes that continue one another, and for holidays that nobody has confirmed. */
export const planningNotes = {
  heading: { vi: 'Cách tính', en: 'What holds' },
  continues: {
    vi: 'Tiếp nối “{name}”: chỉ tiêu nêu tên “{name}” tính cả chương trình này.',
    en: 'It goes on from “{name}”: a commitment that names “{name}” counts this programme as well.',
  },
  continuedBy: {
    vi: 'Được tiếp nối bởi “{name}”{from}: chỉ tiêu nêu tên chương trình này tính cả chương trình tiếp nối.',
    en: '“{name}” goes on from it{from}: a commitment that names this programme counts that one as well.',
  },
  fromDay: { vi: ' từ ngày {day}', en: ' from {day}' },
  heirsCounted: {
    vi: 'Tính cả chương trình tiếp nối: {names}.',
    en: 'Programmes that go on from the named ones count as well: {names}.',
  },
  slotsOnExpected: {
    vi: 'Ngày nghỉ chưa được xác nhận: {days}. Lịch của những ngày này vẫn xếp như ngày thường; khi ngày nghỉ được xác nhận, hệ thống sẽ hỏi giữ, dời hay bỏ.',
    en: 'Holidays that are not confirmed: {days}. Slots on them are laid out as on any day; once they are confirmed it is asked whether to keep, move or skip them.',
  },
  excuse: {
    vi: 'Kỳ có từ {least} ngày nghỉ đã xác nhận thì không phải thực hiện. Ngày nghỉ chưa xác nhận thì chưa tính.',
    en: 'A window with {least} confirmed holidays or more is excused. Holidays that are not confirmed are not counted.',
  },
  expectedAhead: { vi: 'Chưa xác nhận: {days}.', en: 'Not confirmed: {days}.' },
  noneIn: {
    vi: 'Kỳ này chưa có ngày nghỉ nào được xác nhận; chưa xác nhận, chưa tính: {days}. Đủ {least} ngày đã xác nhận thì không phải thực hiện.',
    en: 'This window holds no confirmed holiday; not confirmed and not counted: {days}. With {least} confirmed it is excused.',
  },
  expectedIn: {
    vi: 'Kỳ này có {confirmed} ngày nghỉ đã xác nhận; chưa xác nhận, chưa tính: {days}. Đủ {least} ngày đã xác nhận thì không phải thực hiện.',
    en: 'This window holds {confirmed} confirmed holidays; not confirmed and not counted: {days}. With {least} confirmed it is excused.',
  },
} as const satisfies Record<string, Text>
