import { describe, expect, it } from '@jest/globals'

import { dayFromStore, dayToStore } from '../../src/documents/days.ts'
import { fold, foldWhere } from '../../src/documents/searchText.ts'
import { slugOf } from '../../src/documents/slug.ts'

describe('text as it is searched', () => {
  it.each([
    ['Cải cách hành chính', 'cai cach hanh chinh'],
    ['ĐỐI THOẠI  trực tiếp', 'doi thoai truc tiep'],
    ['Đầm Dơi', 'dam doi'],
    ['Ca\u0302\u0300n', 'can'],
    ['  ', ''],
  ])('%s → %s', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  it('a question is folded where it stands, and nowhere else', () => {
    expect(foldWhere({ and: [{ or: [{ searchText: { like: 'Đài' } }, { title: { like: 'Đài' } }] }, { id: { in: [1] } }] })).toEqual({
      and: [{ or: [{ searchText: { like: 'dai' } }, { title: { like: 'Đài' } }] }, { id: { in: [1] } }],
    })
  })
})

describe('a title in an address', () => {
  it.each([
    ['Một cửa liên thông: “xin lỗi” người dân!', 'mot-cua-lien-thong-xin-loi-nguoi-dan'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['…', ''],
    ['a'.repeat(100), 'a'.repeat(80)],
  ])('%s → %s', (title, expected) => {
    expect(slugOf(title)).toBe(expected)
  })
})

describe('days', () => {
  it.each(['2026-01-01', '2028-02-29', '2030-12-31'])('%s comes back', (day) => {
    expect(dayFromStore(dayToStore(day))).toBe(day)
  })
  it('an instant from elsewhere is read as the day in Vietnam', () => {
    expect(dayFromStore('2025-12-31T17:00:00.000Z')).toBe('2026-01-01')
  })
})
