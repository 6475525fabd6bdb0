import { describe, expect, it } from '@jest/globals'

import { richText } from '../../../../src/api/present/richText.ts'

const text = (words: string) => ({ type: 'text', version: 1, text: words, format: 0 })
const list = (listType: string, tag: string, items: readonly object[]) => ({
  root: {
    type: 'root',
    children: [
      {
        type: 'list',
        version: 1,
        listType,
        tag,
        start: 1,
        children: items.map((item, index) => ({ type: 'listitem', version: 1, value: index + 1, ...item })),
      },
    ],
  },
})

describe('rich text', () => {
  it('of a check list is the same bytes each time, ticked or not, escaped', () => {
    const body = list('check', 'ul', [
      { checked: true, children: [text('Đã nộp <hồ sơ>')] },
      { checked: false, children: [text('Chưa nhận')] },
    ])
    const { html } = richText(body)
    expect(html).toBe(
      '<ul class="list-check"><li class="checkbox"><input type="checkbox" disabled checked> Đã nộp &lt;hồ sơ&gt;</li><li class="checkbox"><input type="checkbox" disabled> Chưa nhận</li></ul>',
    )
    expect(richText(body).html).toBe(html)
  })

  it('of other lists is as the editor has it', () => {
    const { html } = richText(list('number', 'ol', [{ children: [text('Một')] }, { children: [text('Hai')] }]))
    expect(html).toMatch(/^<ol class="list-number">\s*<li[^>]*value="1"[^>]*>Một<\/li>\s*<li[^>]*value="2"[^>]*>Hai<\/li><\/ol>$/)
  })
})
