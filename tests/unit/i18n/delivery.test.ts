import { describe, expect, it } from '@jest/globals'

import { mediumCodes } from '../../../src/documents/mediums.ts'
import { amount } from '../../../src/i18n/amounts.ts'
import { conditionWords, noConditions } from '../../../src/i18n/conditions.ts'
import { cureSentence, type ShortfallToSay } from '../../../src/i18n/cureSentence.ts'
import { deliveryOf, deliveryWords, statusText } from '../../../src/i18n/delivery.ts'
import { countingWordsOf } from '../../../src/i18n/units.ts'
import { verdictWords } from '../../../src/i18n/verdictWords.ts'
import { startOfDay } from '../../../src/obligations/index.ts'

const gap: ShortfallToSay = {
  status: 'atRisk',
  kind: 'count',
  shortfall: 1,
  delivered: 1,
  cured: 0,
  expected: 0,
  expectedCure: 0,
  tentative: 0,
  makegoodsInHand: 0,
  unverified: 0,
  due: startOfDay('2026-11-23'),
  curableUntil: startOfDay('2026-11-30'),
}

describe('what is counted is called as an office calls it', () => {
  it.each<[string, mediums: string[], forms: string[], vi: string, en: string]>([
    ['a column on television', ['tv'], ['chuyen_muc'], '2 số', '2 episodes'],
    ['anything on the air', ['radio', 'tv'], [], '2 lượt phát', '2 airings'],
    ['a column of a paper', ['print'], ['chuyen_muc'], '2 số', '2 episodes'],
    ['news of a portal', ['portal'], ['tin'], '2 tin', '2 news items'],
    ['articles', ['online_news'], ['bai'], '2 bài', '2 articles'],
    ['a talk show on the air', ['tv', 'radio'], ['toa_dam'], '2 cuộc', '2 events'],
    ['a dialogue', ['dialogue_event'], ['doi_thoai_truc_tiep'], '2 cuộc', '2 events'],
    ['a contest', ['contest'], [], '2 cuộc', '2 events'],
    ['a report', ['report'], ['bao_cao'], '2 báo cáo', '2 reports'],
    ['several forms: as the medium is', ['print'], ['tin', 'bai'], '2 bài', '2 articles'],
    ['several kinds of medium', ['tv', 'print'], [], '2 lần', '2 placements'],
    ['nothing named', [], [], '2 lần', '2 placements'],
  ])('%s', (_label, mediums, forms, vi, en) => {
    const { unit } = countingWordsOf(mediums, forms)
    expect([amount('count', 2, 'vi', unit), amount('count', 2, 'en', unit)]).toEqual([vi, en])
  })

  it.each([
    ['tv', 'Đã phát sóng', 'Không phát sóng', 'Phát bù', 'Xếp lịch phát sóng'],
    ['commune_radio', 'Đã phát sóng', 'Không phát sóng', 'Phát bù', 'Xếp lịch phát sóng'],
    ['print', 'Đã đăng', 'Không đăng', 'Đăng bù', 'Lên lịch đăng'],
    ['portal', 'Đã đăng', 'Không đăng', 'Đăng bù', 'Lên lịch đăng'],
    ['dialogue_event', 'Đã tổ chức', 'Không tổ chức', 'Tổ chức bù', 'Lên lịch tổ chức'],
    ['contest', 'Đã tổ chức', 'Không tổ chức', 'Tổ chức bù', 'Lên lịch tổ chức'],
    ['report', 'Đã gửi', 'Không gửi', 'Gửi bổ sung', 'Lên lịch gửi'],
  ])('%s', (medium, delivered, missed, makegood, schedule) => {
    const words = deliveryWords(deliveryOf(medium))
    expect([statusText('delivered', medium).vi, statusText('missed', medium).vi, words.makegood.vi, words.schedule.vi]).toEqual([
      delivered,
      missed,
      makegood,
      schedule,
    ])
  })

  it('every medium is of a kind', () => {
    for (const medium of mediumCodes) expect([medium, deliveryOf(medium)]).toEqual([medium, expect.any(String)])
  })
})

describe('sentences take the words of the kind', () => {
  const paper = { ...noConditions, counting: countingWordsOf(['print'], ['chuyen_muc']) }
  const report = { ...noConditions, media: ['report' as const], forms: ['Báo cáo'], counting: countingWordsOf(['report'], ['bao_cao']) }
  it('to schedule', () => {
    expect(cureSentence(gap, paper, 'vi')).toBe('Lên lịch đăng và duyệt thêm 1 số, trước khi hết ngày 22/11/2026.')
  })
  it('to make good', () => {
    expect(cureSentence({ ...gap, status: 'curable' }, paper, 'vi')).toBe('Đăng bù 1 số, trước khi hết ngày 29/11/2026.')
    expect(cureSentence({ ...gap, status: 'curable' }, paper, 'en')).toBe('Publish in compensation 1 episode, by the end of 29/11/2026.')
  })
  it('why', () => {
    const figures = { ...gap, target: 2 }
    expect(verdictWords({ ...figures, status: 'curable' }, paper.counting, 'vi')).toBe(
      'Mới đăng 1 số trên chỉ tiêu 2 số, thiếu 1 số; thời hạn bù đến hết ngày 29/11/2026.',
    )
    // Nobody counts to nought: “Mới đăng 0 số”.
    const nothing = { ...figures, delivered: 0, expected: 0, expectedCure: 0, status: 'atRisk' as const }
    expect(verdictWords(nothing, paper.counting, 'vi')).toBe('Chưa đăng số nào, chưa duyệt lịch số nào, trong khi chỉ tiêu là 2 số.')
    expect(verdictWords(nothing, paper.counting, 'en')).toBe('No episode published and none confirmed, where the target is 2 episodes.')
    expect(verdictWords({ ...figures, status: 'met' }, report.counting, 'vi')).toBe('Đã gửi 1 báo cáo, đạt chỉ tiêu 2 báo cáo.')
  })
  it('a report is named once', () => {
    expect([conditionWords(report, 'vi'), conditionWords(report, 'en')]).toEqual([['gửi báo cáo'], ['as báo cáo']])
  })
})
