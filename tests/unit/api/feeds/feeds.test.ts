import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { DtdValidator, XmlDocument, XmlDtd } from 'libxml2-wasm'

import { atom, jsonFeed, rss } from '../../../../src/api/feeds/articles.ts'
import { publicCalendar, xmltv } from '../../../../src/api/feeds/broadcasts.ts'
import { newsArticle, scheduled } from '../../../../src/api/feeds/jsonLd.ts'
import { sitemap } from '../../../../src/api/feeds/sitemap.ts'
import { article, broadcast, channels, head } from './items.ts'

const dtd = readFileSync(join('tests', 'unit', 'api', 'feeds', 'xmltv.dtd'), 'utf8')
/** Whatever a person or a machine may have typed, halves of characters and all. */
const anything = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `x${text}`)

/** Throws when it is no XML. */
const read = (xml: string): void => XmlDocument.fromString(xml).dispose()

describe("feeds of articles, read by somebody else's reader", () => {
  it('RSS', () => {
    const feed = parseRssFeed(
      rss(head, [article(), article({ slug: 'hai', title: 'A < B & "C"', url: 'https://vi-du.vn/public/v1/articles/hai' })]),
    )
    expect(feed.title).toBe(head.title)
    expect(feed.items?.map(({ title }) => title)).toEqual(['Một cửa liên thông', 'A < B & "C"'])
    expect(new Date(String(feed.items?.[0]?.pubDate)).toISOString()).toBe('2030-01-10T01:00:00.000Z')
  })
  it('Atom', () => {
    const feed = parseAtomFeed(atom(head, [article()]))
    expect(feed).toMatchObject({ id: head.selfUrl, title: { value: head.title }, updated: article().updatedAt })
    expect(feed.entries?.[0]).toMatchObject({ id: article().url, title: { value: 'Một cửa liên thông' }, published: article().publishedAt })
  })
  it('JSON Feed', () => {
    const feed = parseJsonFeed(jsonFeed(head, [article()]))
    expect(feed.items?.[0]).toMatchObject({ id: article().url, title: 'Một cửa liên thông', date_published: article().publishedAt })
  })
  it("leads to the paper's own site where the article is there", () => {
    expect(parseRssFeed(rss(head, [article({ link: 'https://bao.vn/1' })])).items?.[0]?.link).toBe('https://bao.vn/1')
  })
  it('whatever the title, is XML', () => {
    for (const title of fc.sample(anything, 60)) {
      expect(() => read(rss(head, [article({ title, summary: title })]))).not.toThrow()
    }
  })
  it('without a single article, is a feed', () => {
    expect(parseRssFeed(rss(head, [])).title).toBe(head.title)
    expect(() => read(atom(head, []))).not.toThrow()
  })
})

describe("the calendar, read by somebody else's parser", () => {
  const events = (items: Parameters<typeof publicCalendar>[3]) =>
    new ICAL.Component(ICAL.parse(publicCalendar('CTV1', 'vi-du.vn', channels, items)))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one))

  it('says when, where and what', () => {
    const [event] = events([broadcast()])
    expect(event!.startDate.toJSDate().toISOString()).toBe('2030-01-10T13:00:00.000Z')
    expect(event!.endDate.toJSDate().toISOString()).toBe('2030-01-10T13:15:00.000Z')
    expect([event!.summary, event!.location, event!.sequence]).toEqual(['Cải cách hành chính', 'CTV1', 2])
  })
  it('keeps the identity of what is moved or cancelled, and says cancelled', () => {
    const [before] = events([broadcast()])
    const [after] = events([
      broadcast({ start: '2030-01-11T20:00:00+07:00', end: '2030-01-11T20:15:00+07:00', state: 'cancelled', sequence: 3 }),
    ])
    expect(after!.uid).toBe(before!.uid)
    expect([after!.sequence, after!.component.getFirstPropertyValue('status')]).toEqual([3, 'CANCELLED'])
  })
  it('reads back whatever the title is, but for what no text may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (title) => {
        expect(events([broadcast({ title: `x${title}` })])[0]!.summary).toBe(`x${title}`.normalize('NFC').replace(/[^\P{Cc}\n]/gu, ' '))
      }),
    )
  })
  it('is the same bytes for the same schedule', () => {
    expect(publicCalendar('CTV1', 'vi-du.vn', channels, [broadcast()])).toBe(publicCalendar('CTV1', 'vi-du.vn', channels, [broadcast()]))
  })
})

const grammar = new DtdValidator(XmlDtd.fromString(dtd))
function validate(xml: string): void {
  const document = XmlDocument.fromString(xml)
  try {
    grammar.validate(document)
  } finally {
    document.dispose()
  }
}

describe('the guide as XMLTV', () => {
  const guide = [
    broadcast(),
    broadcast({ id: '8', title: 'Phát lại', rerun: true, start: '2030-01-10T20:10:00+07:00', end: '2030-01-10T20:30:00+07:00' }),
    broadcast({ id: '9', title: 'Đã hủy', state: 'cancelled' }),
    broadcast({ id: '10', title: 'Trên báo', channel: 'bao-in' }),
  ]
  it("is valid by the format's grammar, whatever is in it", () => {
    const hostile = fc.sample(anything, 20).map((title, index) => broadcast({ id: String(100 + index), title }))
    expect(() => validate(xmltv(channels, [...guide, ...hostile]))).not.toThrow()
    expect(() => validate(xmltv(channels, guide).replace('<title', '<nothing/><title'))).toThrow()
  })
  it('shows television and radio, one at a time, without what fell out', () => {
    const xml = xmltv(channels, guide)
    expect(xml).toContain('start="20300110200000 +0700" stop="20300110201000 +0700" channel="ctv1"')
    expect(xml).toContain('<previously-shown/>')
    expect(xml).not.toContain('Đã hủy')
    expect(xml).not.toContain('Trên báo')
  })
})

describe('schema.org', () => {
  it.each([
    ['as planned', {}, 'EventScheduled', undefined],
    ['moved', { movedFrom: '2030-01-09T20:00:00+07:00' }, 'EventRescheduled', '2030-01-09T20:00:00+07:00'],
    ['cancelled', { state: 'cancelled' as const }, 'EventCancelled', undefined],
  ])('a broadcast %s', (_, more, status, previous) => {
    expect(scheduled(broadcast(more), channels[0])).toMatchObject({
      '@type': 'BroadcastEvent',
      eventStatus: `https://schema.org/${status}`,
      publishedOn: { name: 'CTV1' },
    })
    expect(scheduled(broadcast(more), channels[0])!.previousStartDate).toBe(previous)
  })
  it('an article', () => {
    expect(newsArticle(article())).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Một cửa liên thông',
      datePublished: article().publishedAt,
      author: { name: 'Lê Minh' },
    })
  })
})

it('the sitemap is XML', () => {
  expect(() => read(sitemap([{ url: 'https://vi-du.vn/a?b=1&c=2', updatedAt: '2030-01-10T08:00:00+07:00' }]))).not.toThrow()
})
