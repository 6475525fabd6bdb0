import { describe, expect, it } from '@jest/globals'

import { mediumCodes } from '../../../../src/documents/mediums.ts'
import { formGroupOf, formGroups } from '../../../../src/reports/periodReport/formGroups.ts'
import { generators, headingNumbers, outline, outlineFault, roman, type OutlineLine } from '../../../../src/reports/periodReport/outline.ts'
import { writeDraft } from '../../../../src/reports/periodReport/writeDraft.ts'
import { inputWith } from '../../../helpers/reportCounts.ts'

const line = (id: string, level: 1 | 2, fill: OutlineLine['fill'] = null): OutlineLine => ({
  id,
  level,
  heading: { vi: `Mục ${id}`, en: id },
  fill,
})

describe('the outline', () => {
  it('has a place for every generator, and no fault', () => {
    expect(outlineFault(outline)).toBeNull()
    expect(outline.flatMap(({ fill }) => fill ?? []).sort()).toEqual([...generators].sort())
  })

  it('is numbered as it stands: reordered, renamed or shortened', () => {
    const own = [
      line('results', 1),
      line('feedback', 2, 'feedback'),
      line('commitments', 2, 'commitments'),
      line('proposals', 1, 'proposals'),
    ]
    const draft = writeDraft(inputWith(), own)
    expect(draft.sections.map(({ number, heading }) => `${number} ${heading}`)).toEqual([
      'I. Mục results',
      '1. Mục feedback',
      '2. Mục commitments',
      'II. Mục proposals',
    ])
    expect(draft.sections[0]!.blocks).toEqual([])
    expect(draft.sections[2]!.blocks.map(({ id }) => id)).toEqual(['commitments.due'])
  })

  it('words of one’s own stand under a heading before what the system writes, in the language of the report', () => {
    const text = { vi: 'Theo chỉ đạo của Ủy ban nhân dân tỉnh.', en: 'As the committee directs.' }
    const [own, filled] = writeDraft(inputWith(), [
      { ...line('own', 1), text },
      { ...line('feedback', 1, 'feedback'), text },
    ]).sections
    expect(own!.blocks).toEqual([{ kind: 'paragraph', id: 'own.own', role: 'text', runs: [{ text: text.vi }] }])
    expect(filled!.blocks[0]).toMatchObject({ id: 'feedback.own', runs: [{ text: text.vi }] })
    expect(filled!.blocks.length).toBeGreaterThan(1)
  })

  it('counts anew under each heading', () => {
    expect(headingNumbers([line('a', 1), line('b', 2), line('c', 2), line('d', 1), line('e', 2)])).toEqual(['I.', '1.', '2.', 'II.', '1.'])
    expect([1, 4, 5, 9, 14].map(roman)).toEqual(['I', 'IV', 'V', 'IX', 'XIV'])
  })

  it.each([
    ['no line', [], { code: 'empty' }],
    ['a generator that is not there', [line('a', 1), { ...line('b', 2), fill: 'weather' }], { code: 'unknownGenerator', line: 1 }],
    ['an id that stands twice', [line('a', 1), line('a', 2)], { code: 'duplicateId', line: 1 }],
    ['a generator that stands twice', [line('a', 1, 'feedback'), line('b', 2, 'feedback')], { code: 'fillTwice', line: 1 }],
    ['a line under nothing', [line('a', 2)], { code: 'noParent', line: 0 }],
    ['a heading in one language', [{ ...line('a', 1), heading: { vi: 'Mục', en: ' ' } }], { code: 'noHeading', line: 0 }],
  ])('is refused with %s', (_, lines, fault) => expect(outlineFault(lines)).toEqual(fault))
})

describe('the groups of forms', () => {
  it('hold no medium twice', () => {
    const grouped = Object.values(formGroups).flat()
    expect(new Set(grouped).size).toBe(grouped.length)
  })
  it('leave to the others what is sent, inspected or scored, and what nobody knows', () => {
    const others = mediumCodes.filter((medium) => formGroupOf(medium) === 'other').sort()
    expect(others).toEqual(['documents', 'inspection', 'mass_media', 'other', 'report', 'scoring', 'submission'])
    expect(formGroupOf('unknown')).toBe('other')
  })
})
