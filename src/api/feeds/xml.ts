export const XML_TYPE = 'application/xml; charset=utf-8'

/** XML 1.0 §2.2: what may not stand in a document at all, escaped or not; and halves of characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

export const escapeXml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (letter) => entities[letter]!)

export type Child = string | Element | null
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | null>>
  readonly children: readonly Child[]
}

/** An element: attributes that are null are left out, text is escaped when it is written. */
export const element = (name: string, attributes: Element['attributes'], ...children: readonly Child[]): Element => ({
  name,
  attributes,
  children,
})

/** An element that holds text alone; null when there is none. */
export const textElement = (name: string, value: string | number | null, attributes: Element['attributes'] = {}): Element | null =>
  value === null || value === '' ? null : element(name, attributes, String(value))

function written(child: Child): string {
  if (child === null) return ''
  if (typeof child === 'string') return escapeXml(child)
  const attributes = Object.entries(child.attributes)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('')
  const content = child.children.map(written).join('')
  return content === '' ? `<${child.name}${attributes}/>` : `<${child.name}${attributes}>${content}</${child.name}>`
}

export const xmlDocument = (root: Element, doctype = ''): string => `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${written(root)}\n`
