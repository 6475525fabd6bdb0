import { convertLexicalToHTML, type HTMLConverter, type HTMLConvertersFunction } from '@payloadcms/richtext-lexical/html'

import { idOrNull, type Id } from '../../documents/ids.ts'
import { html, type Html } from '../../reports/html.ts'
import type { PublicImage } from '../shapes/content.ts'

/** A node of the editor's tree, as far as it is let through. */
interface Node {
  readonly type: string
  readonly version: number
  readonly children?: readonly Node[]
  readonly [field: string]: unknown
}

type Raw = Readonly<Record<string, unknown>>

/** The fields of each kind of node that may leave; a kind that is not named leaves as its children. */
const known: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['format', 'indent', 'direction'],
  heading: ['tag', 'format', 'indent', 'direction'],
  quote: ['format', 'indent', 'direction'],
  list: ['listType', 'tag', 'start', 'direction'],
  listitem: ['value', 'checked', 'indent', 'direction'],
  text: ['text', 'format'],
  tab: ['text', 'format'],
  linebreak: [],
  horizontalrule: [],
}

const safeLink = (url: unknown): string | null => (typeof url === 'string' && /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(url) ? url : null)

/** A file that stands in a text, as the public sees it; null when it is not there. */
export type ImageOf = (ref: unknown) => PublicImage | null

const isUpload = (node: Raw): boolean => node.type === 'upload' && node.relationTo === 'media'

/** The files that stand in a text. */
export function mediaIn(body: unknown): Id[] {
  const inNode = (raw: unknown, depth: number): Id[] => {
    if (typeof raw !== 'object' || raw === null || depth > DEEPEST) return []
    const node = raw as Raw
    const own = isUpload(node) ? idOrNull(node.value) : null
    return [
      ...(own === null ? [] : [own]),
      ...(Array.isArray(node.children) ? node.children : []).flatMap((child) => inNode(child, depth + 1)),
    ]
  }
  return inNode((body as { root?: Raw } | null | undefined)?.root, 0)
}

const DEEPEST = 60

/** Nodes that may be shown: of documents that stand in the text files alone; relations and blocks are left out, whatever their state. */
function shown(raw: unknown, depth: number, imageOf: ImageOf): Node[] {
  if (typeof raw !== 'object' || raw === null || depth > DEEPEST) return []
  const node = raw as Raw
  const type = String(node.type)
  const children = (Array.isArray(node.children) ? node.children : []).flatMap((child) => shown(child, depth + 1, imageOf))
  if (isUpload(node)) {
    const image = imageOf(node.value)
    return image === null ? [] : [{ type: 'upload', version: 1, relationTo: 'media', value: image }]
  }
  if (type === 'link' || type === 'autolink') {
    const fields = (node.fields ?? {}) as Raw
    const url = fields.linkType === 'internal' ? null : safeLink(fields.url)
    return url === null
      ? children
      : [{ type: 'link', version: 1, fields: { linkType: 'custom', url, newTab: fields.newTab === true }, children }]
  }
  const fields = Object.hasOwn(known, type) ? known[type] : undefined
  if (fields === undefined) return children
  const kept = Object.fromEntries(
    fields.filter((name) => ['string', 'number', 'boolean'].includes(typeof node[name])).map((name) => [name, node[name]]),
  )
  return [{ type, version: 1, ...kept, ...(Array.isArray(node.children) ? { children } : {}) }]
}

const isCheckList = (parent: unknown): boolean => (parent as Raw).listType === 'check'

/**
 * The converter of the editor's own, but for the items of a check list: those it gives a new id each
 * time, and the same text must be the same bytes.
 */
const converters: HTMLConvertersFunction = ({ defaultConverters }) => ({
  ...defaultConverters,
  listitem(given) {
    const { node, parent, nodesToHTML } = given
    if (!isCheckList(parent)) return (defaultConverters.listitem as HTMLConverter<typeof node> & ((args: typeof given) => string))(given)
    return `<li class="checkbox"><input type="checkbox" disabled${node.checked ? ' checked' : ''}> ${nodesToHTML({ nodes: node.children }).join('')}</li>`
  },
  upload: ({ node }) => figureOf((node as unknown as { value: PublicImage }).value).markup,
})

/** A picture in the sizes that there are, with who made it; any other file as a link. */
function figureOf({ url, alt, credit, mimeType, width, height, sizes }: PublicImage): Html {
  if (!mimeType.startsWith('image/')) return html`<p><a href="${url}">${alt || url}</a></p>`
  const set = [...sizes, ...(width === null ? [] : [{ url, width }])].map((one) => `${one.url} ${one.width}w`).join(', ')
  const measures =
    width === null || height === null
      ? ''
      : html` srcset="${set}" sizes="(max-width: ${width}px) 100vw, ${width}px" width="${width}" height="${height}"`
  return html`<figure><img src="${url}"${measures} alt="${alt}" loading="lazy">${credit === null ? '' : html`<figcaption>${credit}</figcaption>`}</figure>`
}

/** Rich text as a tree that holds nothing but itself, and as HTML made from that same tree. */
export function richText(body: unknown, imageOf: ImageOf = () => null): { body: { root: object }; html: string } {
  const root = (body as { root?: Raw } | null | undefined)?.root
  const children = (Array.isArray(root?.children) ? root.children : []).flatMap((child) => shown(child, 0, imageOf))
  const tree = { root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children } }
  return {
    body: tree,
    html: children.length === 0 ? '' : convertLexicalToHTML({ data: tree as never, disableContainer: true, converters }),
  }
}
