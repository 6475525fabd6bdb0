import { Marked, type Tokens } from 'marked'

import { guidePaths, guides, sectionAnchor, type Guide } from './guides.ts'

/** A guide as a page shows it. */
export interface RenderedGuide {
  readonly title: string
  readonly sections: readonly { readonly anchor: string; readonly heading: string }[]
  readonly html: string
}

interface GuideAddresses {
  /** The admin's root. */
  readonly admin: string
  /** The root of Payload's REST interface. */
  readonly api: string
}

/**
 * A guide's Markdown as HTML. It is our own text, so that nothing in it is mistrusted. Its own list of contents is left out: the
 * page has one beside the text. Headings are known by their numbers, and by the names that other readers of Markdown give them.
 */
export function renderGuide(markdown: string, addresses: GuideAddresses): RenderedGuide {
  const sections: { anchor: string; heading: string }[] = []
  let title = ''
  const marked = new Marked({
    async: false,
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        const words = this.parser.parseInline(tokens)
        if (depth === 1) {
          title = text
          return ''
        }
        const number = /^(\d+)\./.exec(text)?.[1]
        const anchor = number === undefined ? nameOf(text) : sectionAnchor(Number(number))
        if (number !== undefined) sections.push({ anchor, heading: text })
        return `<h${depth} id="${anchor}"><a id="${nameOf(text)}"></a>${words}</h${depth}>\n`
      },
      image: ({ href, text }: Tokens.Image) =>
        `<img src="${addresses.api}/guide/${href}" alt="${text.replaceAll('"', '&quot;')}" loading="lazy">`,
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${addressOf(href, addresses)}">${this.parser.parseInline(tokens)}</a>`
      },
    },
  })
  const html = marked.parse(withoutContents(markdown)) as string
  return { title, sections, html }
}

/** The list of links to the guide's own sections. */
const withoutContents = (markdown: string): string => markdown.replace(/^\d+\. \[.*\]\(#.*\)\n/gm, '')

/** As readers of Markdown name a heading. */
const nameOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-')

const addressOf = (href: string, { admin }: GuideAddresses): string => {
  const guide = guides.find((each: Guide) => href.startsWith(`${each}.`))
  return guide === undefined ? href : `${admin}${guidePaths[guide]}${/#.*$/.exec(href)?.[0] ?? ''}`
}
