import { describe, expect, it } from '@jest/globals'

import { awaitingOutcomeWords } from '../../../src/i18n/awaitingOutcome.ts'

const start = Date.parse('2026-03-04T13:00:00Z')
const airing = { title: 'Số 9', programme: 'Cải cách hành chính', channel: 'CTV1', medium: 'tv' as const, start }

describe('what waits for confirmation, by name', () => {
  it.each([
    [
      'an episode',
      airing,
      'Chương trình “Cải cách hành chính” ngày 04/03/2026, 20:00, CTV1 đang chờ xác nhận đã phát sóng.',
      'The programme “Cải cách hành chính” of 04/03/2026, 20:00, CTV1 is to be confirmed as broadcast.',
    ],
    [
      'an article',
      { ...airing, title: 'Một cửa', programme: null, channel: 'Báo Cà Mau', medium: 'print' as const },
      '“Một cửa” ngày 04/03/2026, 20:00, Báo Cà Mau đang chờ xác nhận đã đăng.',
      '“Một cửa” of 04/03/2026, 20:00, Báo Cà Mau is to be confirmed as published.',
    ],
    [
      'a dialogue',
      { ...airing, title: 'Đối thoại', programme: null, channel: null, medium: 'dialogue_event' as const },
      '“Đối thoại” ngày 04/03/2026, 20:00 đang chờ xác nhận đã tổ chức.',
      '“Đối thoại” of 04/03/2026, 20:00 is to be confirmed as held.',
    ],
    [
      'a report',
      { ...airing, title: 'Báo cáo quý I', programme: null, channel: null, medium: 'report' as const },
      '“Báo cáo quý I” ngày 04/03/2026, 20:00 đang chờ xác nhận đã gửi.',
      '“Báo cáo quý I” of 04/03/2026, 20:00 is to be confirmed as sent.',
    ],
  ])('%s', (_label, waiting, vi, en) => {
    expect([awaitingOutcomeWords(waiting, 'vi'), awaitingOutcomeWords(waiting, 'en')]).toEqual([vi, en])
  })
})
