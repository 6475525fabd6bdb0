import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { explainedBy, guidePaths, guides, placeFor, sectionAnchor } from '../../../src/admin/guide/guides.ts'
import { renderGuide } from '../../../src/admin/guide/renderGuide.ts'
import { locales } from '../../../src/platform/text.ts'

const addresses = { admin: '/admin', api: '/api' }
const sourceOf = (guide: string, locale: string): string => readFileSync(`docs/guide/${guide}.${locale}.md`, 'utf8')
const headingsOf = (markdown: string): number[] => [...markdown.matchAll(/^## (\d+)\./gm)].map(([, number]) => Number(number))

describe.each(guides.flatMap((guide) => locales.map((locale) => ({ guide, locale }))))('the guide $guide.$locale', ({ guide, locale }) => {
  const markdown = sourceOf(guide, locale)
  const { title, sections, html } = renderGuide(markdown, addresses)

  it('has its sections numbered in turn, each known by its number', () => {
    expect(headingsOf(markdown)).toEqual(headingsOf(markdown).map((_, index) => index + 1))
    expect(sections.map(({ anchor }) => anchor)).toEqual(headingsOf(markdown).map(sectionAnchor))
    expect(title).not.toBe('')
  })

  it('has the same sections as in the other language', () => {
    for (const other of locales) expect(headingsOf(sourceOf(guide, other))).toEqual(headingsOf(markdown))
  })

  it('lists its contents with links that lead to its sections', () => {
    const links = [...markdown.matchAll(/^\d+\. \[(.*)\]\((#.*)\)$/gm)].map(([, words, href]) => ({ words, href }))
    expect(links).toHaveLength(sections.length)
    for (const { href } of links) expect(html).toContain(`<a id="${decodeURI(href!.slice(1))}"></a>`)
  })

  it('shows pictures that there are, each described', () => {
    for (const [, words, name] of markdown.matchAll(/!\[(.*)\]\((.*)\)/g)) {
      expect(words).not.toBe('')
      expect([name, existsSync(`docs/guide/${name}`)]).toEqual([name, true])
      expect(html).toContain(`src="/api/guide/${name}"`)
    }
  })
})

it('every picture is shown somewhere', () => {
  const texts = guides.flatMap((guide) => locales.map((locale) => sourceOf(guide, locale))).join('')
  expect(readdirSync('docs/guide/pictures').filter((name) => !texts.includes(`pictures/${name}`))).toEqual([])
})

describe('what explains a page', () => {
  it.each([
    ['', 'editor', 1],
    ['/lich', 'editor', 3],
    ['/collections/placements/17', 'editor', 3],
    ['/giam-sat', 'auditor', 2],
    ['/collections/findings', 'auditor', 4],
  ])('“%s” is explained by the guide %s, section %d', (path, guide, section) => {
    expect(placeFor(path)).toEqual({ guide, section })
  })

  it.each(['/account', '/lich-khac', '/collections/placements-old'])('“%s” by no section of its own', (path) => {
    expect(placeFor(path)).toBeNull()
  })

  it.each(explainedBy.map(([path, guide, section]) => ({ path, guide, section })))(
    '$path leads to a section that there is',
    ({ guide, section }) => {
      for (const locale of locales) expect(headingsOf(sourceOf(guide, locale))).toContain(section)
      expect(guidePaths[guide]).toMatch(/^\/huong-dan\//)
    },
  )
})

it('a link from one guide to another leads to its page', () => {
  expect(renderGuide('[x](auditor.vi.md#2-giám-sát-chỉ-tiêu)', addresses).html).toContain(
    'href="/admin/huong-dan/giam-sat#2-giám-sát-chỉ-tiêu"',
  )
})
