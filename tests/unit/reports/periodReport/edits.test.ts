import { describe, expect, it } from '@jest/globals'

import { applyParagraphEdits, withoutEmptied } from '../../../../src/reports/periodReport/edits.ts'
import { isFigure, runsText, type Figure, type Paragraph, type PeriodDraft, type Run } from '../../../../src/reports/periodReport/draft.ts'

const figure = (name: string, shown: string): Figure => ({ figure: name, shown, value: null })

const draftOf = (runs: readonly Run[], role: Paragraph['role'] = 'text'): PeriodDraft => ({
  locale: 'vi',
  title: 'BÁO CÁO',
  subject: 'Kết quả',
  period: 'Quý I',
  preview: null,
  opening: [],
  sections: [{ id: 's', level: 1, number: 'I.', heading: 'Kết quả', blocks: [{ kind: 'paragraph', id: 'p', role, runs }] }],
  closing: [],
  annexes: [],
})

const paragraphOf = ({ sections }: PeriodDraft): Paragraph => sections[0]!.blocks[0] as Paragraph

describe('the figures of an edited paragraph', () => {
  const owed = figure('owed', '42')
  const kept = figure('kept', '37')
  const rate = figure('keptRate', '88,1%')
  const late = figure('late', '5')
  it.each([
    { why: 'stay linked where a sentence is turned round', figures: [owed, kept], text: 'Đạt 37 trong tổng 42', linked: ['kept', 'owed'] },
    { why: 'stay linked in their order', figures: [owed, kept], text: 'Tổng 42, đạt 37.', linked: ['owed', 'kept'] },
    { why: 'are told where another number stands', figures: [owed, kept], text: 'Tổng 40, đạt 37.', linked: ['kept'] },
    { why: 'are no part of a longer number', figures: [late, owed], text: 'Trong 25, 5,5 và 1.542', linked: [] },
    { why: 'are no part of a number with separators', figures: [owed], text: '42.000 và 42,5', linked: [] },
    { why: 'may stand at the end of a sentence', figures: [owed, rate], text: 'Tổng 42. Tỷ lệ 88,1%.', linked: ['owed', 'keptRate'] },
    { why: 'are as many as can be', figures: [late, kept, late], text: 'Đạt 37, muộn 5', linked: ['kept', 'late'] },
    { why: 'are found in the order of the text', figures: [owed, late, kept], text: '37 rồi 5 rồi 42', linked: ['kept', 'late', 'owed'] },
    { why: 'are each linked once', figures: [late, late], text: 'muộn 5', linked: ['late'] },
    { why: 'are gone from a text without any', figures: [owed], text: 'Không có số liệu', linked: [] },
  ])('$why', ({ figures, text, linked }) => {
    const runs = figures.flatMap((one): Run[] => [{ text: ' số ' }, one])
    const { draft, replaced } = applyParagraphEdits(draftOf(runs), { p: text })
    const edited = paragraphOf(draft)
    expect(runsText(edited.runs)).toBe(text)
    expect(edited.runs.filter(isFigure).map((one) => one.figure)).toEqual(linked)
    expect(replaced).toHaveLength(figures.length - linked.length)
    expect(replaced.every((one) => one.paragraph === 'p' && figures.some(({ shown }) => shown === one.computed))).toBe(true)
  })
})

describe('an edit', () => {
  it('leaves every other paragraph as it is', () => {
    const draft = draftOf([{ text: 'a' }])
    expect(applyParagraphEdits(draft, {})).toEqual({ draft, replaced: [], withoutPlace: [] })
  })

  it('of a paragraph that is not there any more is told', () => {
    expect(applyParagraphEdits(draftOf([{ text: 'a' }]), { q: 'b' }).withoutPlace).toEqual(['q'])
  })

  it('of what was left to write is an ordinary paragraph; an empty one is still to be written', () => {
    const draft = draftOf([{ text: 'Nêu kiến nghị' }], 'ask')
    expect(paragraphOf(applyParagraphEdits(draft, { p: 'Không có.' }).draft).role).toBe('text')
    expect(paragraphOf(applyParagraphEdits(draft, { p: ' ' }).draft)).toEqual(paragraphOf(draft))
  })

  it('that empties a paragraph leaves it out of the files, its figures with it', () => {
    const { draft, replaced } = applyParagraphEdits(draftOf([figure('owed', '42')]), { p: ' ' })
    expect(replaced).toEqual([])
    expect(paragraphOf(draft).runs).toEqual([])
    expect(withoutEmptied(draft).sections[0]!.blocks).toEqual([])
  })
})
