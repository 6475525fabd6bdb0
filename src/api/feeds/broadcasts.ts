import { eventIdentity } from '../../reports/calendarFeed.ts'
import { icalendar, utc, type Property } from '../../reports/icalendar.ts'
import type { PublicChannel } from '../shapes/catalogue.ts'
import type { Broadcast } from '../shapes/schedule.ts'
import { element, textElement, xmlDocument } from './xml.ts'

const instant = (value: string): number => Date.parse(value)

/** Where people read about it: what is on, else the broadcast itself, else its programme. */
const pageOf = ({ content, webUrl, programme }: Broadcast): string | null => content?.webUrl ?? webUrl ?? programme?.webUrl ?? null

const date = (value: string): string => value.slice(0, 10).replaceAll('-', '')

/** The public schedule as iCalendar (RFC 5545): what falls out stays as cancelled, so that copies let go of it. */
export function publicCalendar(name: string, host: string, channels: readonly PublicChannel[], broadcasts: readonly Broadcast[]): string {
  const names = new Map(channels.map((channel) => [channel.code, channel.name]))
  const head: Property[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//Dinh Ky//Public schedule//VI'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', { text: name }],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT15M'],
    ['X-PUBLISHED-TTL', 'PT15M'],
  ]
  return icalendar(
    head,
    broadcasts.map((item): Property[] => [
      ['UID', { text: `${eventIdentity(item.id, instant(item.createdAt))}@${host}` }],
      ['SEQUENCE', item.sequence],
      // Of the item, not of the moment: the same schedule is the same bytes.
      ['DTSTAMP', utc(instant(item.updatedAt))],
      ['LAST-MODIFIED', utc(instant(item.updatedAt))],
      // What appears on a day fills it (§3.6.1): an issue is not read at the minute at which it comes out.
      ...(item.end === null
        ? [['DTSTART;VALUE=DATE', date(item.start)] as Property]
        : [['DTSTART', utc(instant(item.start))] as Property, ['DTEND', utc(instant(item.end))] as Property]),
      ['STATUS', item.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'],
      ['SUMMARY', { text: item.title }],
      ['LOCATION', { text: names.get(item.channel) ?? item.channel }],
      ['DESCRIPTION', { text: [item.form, ...item.themes.map((theme) => theme.text)].filter(Boolean).join('\n') }],
      ...(pageOf(item) === null ? [] : [['URL', pageOf(item)!] as Property]),
      ['TRANSP', 'TRANSPARENT'],
    ]),
  )
}

/** XMLTV's own way to write an instant. */
const xmltvTime = (value: string): string => {
  const [date, time] = value.split('T') as [string, string]
  return `${date.replaceAll('-', '')}${time.slice(0, 8).replaceAll(':', '')} ${time.slice(8).replace(':', '')}`
}

const broadcasting: readonly string[] = ['tv', 'radio']

/** For each of them what follows on its channel. */
function nextOnChannel(on: readonly Broadcast[]): (Broadcast | undefined)[] {
  const coming = new Map<string, Broadcast>()
  const next: (Broadcast | undefined)[] = []
  for (let index = on.length - 1; index >= 0; index -= 1) {
    const item = on[index]!
    next[index] = coming.get(item.channel)
    coming.set(item.channel, item)
  }
  return next
}

/** The guide of the television and radio channels as XMLTV: what is on, one at a time, in order. */
export function xmltv(channels: readonly PublicChannel[], broadcasts: readonly Broadcast[]): string {
  const shown = channels.filter(({ medium }) => broadcasting.includes(medium))
  const codes = new Set(shown.map(({ code }) => code))
  const on = broadcasts.filter(
    (item): item is Broadcast & { end: string } => codes.has(item.channel) && item.state !== 'cancelled' && item.end !== null,
  )
  const followers = nextOnChannel(on)
  return xmlDocument(
    element(
      'tv',
      { 'generator-info-name': 'Định Kỳ' },
      ...shown.map(({ code, name }) => element('channel', { id: code }, textElement('display-name', name, { lang: 'vi' }))),
      ...on.map((item, index) => {
        const next = followers[index]
        const stop = next !== undefined && instant(next.start) < instant(item.end) ? next.start : item.end
        return element(
          'programme',
          { start: xmltvTime(item.start), stop: xmltvTime(stop), channel: item.channel },
          textElement('title', item.title, { lang: 'vi' }),
          textElement('sub-title', item.programme && item.programme.name !== item.title ? item.programme.name : null, { lang: 'vi' }),
          textElement('desc', item.themes.map((theme) => theme.text).join('\n') || null, { lang: 'vi' }),
          textElement('category', item.form, { lang: 'vi' }),
          textElement('url', pageOf(item)),
          item.rerun ? element('previously-shown', {}) : null,
        )
      }),
    ),
    '<!DOCTYPE tv SYSTEM "xmltv.dtd">\n',
  )
}
