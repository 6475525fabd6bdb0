import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { layOutBundle, type BundledCriterion } from '../../../src/reports/evidenceBundle/layout.ts'
import { longestName, longestPath, openNames, windowsName } from '../../../src/reports/evidenceBundle/windowsNames.ts'

describe('names that Windows can read', () => {
  it.each([
    { given: 'báo cáo.pdf', name: 'báo cáo.pdf', why: 'a plain name stays' },
    { given: 'ba\u0301o ca\u0301o.pdf', name: 'báo cáo.pdf', why: 'letters are composed' },
    { given: 'a/b\\c:d*e?f"g<h>i|j.pdf', name: 'a b c d e f g h i j.pdf', why: 'what is forbidden becomes a space' },
    { given: 'tệp\u0000\u0007\n.pdf', name: 'tệp.pdf', why: 'control characters go' },
    { given: 'CON', name: '_CON', why: 'the name of a device' },
    { given: 'nul.txt', name: '_nul.txt', why: 'the same with an ending' },
    { given: 'COM7.pdf', name: '_COM7.pdf', why: 'the same with a number' },
    { given: 'console.pdf', name: 'console.pdf', why: 'what merely begins like one' },
    { given: 'kết thúc bằng chấm...', name: 'kết thúc bằng chấm', why: 'no dots at the end' },
    { given: '  có dấu cách  ', name: 'có dấu cách', why: 'no spaces at the ends' },
    { given: '...', name: 'tai-lieu', why: 'nothing is left' },
    { given: '..', name: 'tai-lieu', why: 'nor the folder above' },
    { given: '', name: 'tai-lieu', why: 'nothing was given' },
  ])('$why', ({ given, name }) => {
    expect(windowsName(given)).toBe(name)
  })

  it('a long name is cut before its ending, never within a letter', () => {
    const name = windowsName(`${'Thực hiện kế hoạch '.repeat(20)}.docx`)
    expect(name.length).toBeLessThanOrEqual(longestName)
    expect(name).toMatch(/^Thực hiện .*\.docx$/)
    expect(windowsName(`${'👩‍👩‍👧‍👦'.repeat(40)}.png`, 30)).not.toMatch(/\p{Cs}/u)
  })

  it('of names that differ in large and small letters alone each has its own', () => {
    const name = openNames()
    expect(['A.pdf', 'a.pdf', 'Ã.pdf', 'ã.PDF', 'a (2).pdf'].map((one) => name(one))).toEqual([
      'A.pdf',
      'a (2).pdf',
      'Ã.pdf',
      'ã (2).PDF',
      'a (2) (2).pdf',
    ])
  })
})

/** What Windows asks of one part of a path. */
function isReadable(part: string): boolean {
  return (
    part.length > 0 &&
    part.length <= longestName &&
    part === part.normalize('NFC') &&
    !/[<>:"/\\|?*\p{Cc}]/u.test(part) &&
    !/[ .]$/.test(part) &&
    !/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i.test(part)
  )
}

describe('the places of a bundle', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('con', 'NUL.pdf', 'a.', 'a ', 'Ả.png', 'ả.png', '../../x', '', 'ệ'.repeat(300), '.pdf', '  .  '),
  )
  const document = nasty.map((fileName) => ({ criterion: '1', note: '', url: null, fileName, stored: fileName, organization: '', day: '' }))
  const criterion = fc.record({
    body: fc.oneof(fc.constant(null), nasty),
    id: nasty,
    title: nasty,
    documents: fc.array(document, { maxLength: 6 }),
  })

  it('any names at all give paths that Windows can read, none of them twice, numbered through', () => {
    fc.assert(
      fc.property(fc.array(criterion, { maxLength: 6 }), (criteria) => {
        const placed = layOutBundle(criteria as BundledCriterion[])
        const paths = placed.map(({ path }) => path!)
        for (const path of paths) {
          expect(path.length).toBeLessThanOrEqual(longestPath)
          expect(path.split('/').every(isReadable)).toBe(true)
        }
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
        expect(placed.map(({ number }) => number)).toEqual(placed.map((_, at) => at + 1))
      }),
    )
  })

  it('folders are numbered by criterion within a body; a link has no place', () => {
    const one = { criterion: '', note: '', organization: '', day: '' }
    const file = { ...one, url: null, fileName: 'a.png', stored: 'a.png' }
    const link = { ...one, url: 'https://vi-du.vn', fileName: null, stored: null }
    const of = (body: string, id: string, documents: BundledCriterion['documents']): BundledCriterion => ({
      body,
      id,
      title: `Tiêu chí ${id}`,
      documents,
    })
    expect(
      layOutBundle([of('Xã A', '4.1', [file, file]), of('Xã A', '4.2', [link]), of('Xã B', '4.1', [file])]).map(({ path }) => path),
    ).toEqual(['Xã A/01 - Tiêu chí 4.1/a.png', 'Xã A/01 - Tiêu chí 4.1/a (2).png', null, 'Xã B/01 - Tiêu chí 4.1/a.png'])
  })
})
