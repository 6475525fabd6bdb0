import { describe, expect, it } from '@jest/globals'

import { toldApart, type Called } from '../../../src/rules/toldApart.ts'

const called = (name: string, ...marks: string[]): Called => ({ name, marks })

describe('names in a list', () => {
  it.each<[string, Called[], string[]]>([
    ['that differ stand alone', [called('Thời sự', 'CTV1'), called('Cải cách hành chính', 'CTV1')], ['Thời sự', 'Cải cách hành chính']],
    [
      'that are the same are told apart by the first mark that differs',
      [called('Một cửa', 'CTV1', 'Đài'), called('Một cửa', 'CTV1', 'Báo')],
      ['Một cửa (Đài)', 'Một cửa (Báo)'],
    ],
    [
      'that differ in case and marks too',
      [called('Cải cách hành chính', 'CTV1'), called('CẢI CÁCH HÀNH CHÍNH', 'Phát thanh')],
      ['Cải cách hành chính (CTV1)', 'CẢI CÁCH HÀNH CHÍNH (Phát thanh)'],
    ],
    [
      'of which one holds the other',
      [called('Báo Cà Mau', 'báo in'), called('Báo Cà Mau điện tử', 'báo điện tử')],
      ['Báo Cà Mau (báo in)', 'Báo Cà Mau điện tử (báo điện tử)'],
    ],
    [
      'by all marks where it takes several',
      [called('A b', 'x', 'y'), called('A b', 'x', 'z'), called('A b', 'w', 'y')],
      ['A b (x, y)', 'A b (z)', 'A b (w)'],
    ],
    ['that nothing tells apart stay as they are', [called('Một cửa', ''), called('Một cửa', '')], ['Một cửa', 'Một cửa']],
  ])('%s', (_, items, labels) => {
    expect(toldApart(items)).toEqual(labels)
  })
})
