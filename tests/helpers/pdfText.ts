import { inflateSync } from 'node:zlib'

/** A piece of text where it stands on its page, in points from the lower left corner. */
export interface PdfWord {
  page: number
  x: number
  y: number
  size: number
  /** As the font calls itself, without the mark of a subset: “Tinos-Bold”. */
  font: string
  text: string
}

interface PdfObject {
  head: string
  stream: string | null
}

export interface PdfPages {
  words: PdfWord[]
  /** Width and height of each page. */
  sizes: [number, number][]
}

/** Reads the text back from a PDF as our library writes it: objects in the open, glyphs with their ToUnicode tables. */
export function readPdf(pdf: Buffer): PdfPages {
  const objects = objectsOf(pdf)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  const numbers = [...objects]
    .filter(([, { head }]) => /\/Type \/Pages\b/.test(head))
    .flatMap(([, { head }]) => refs(/\/Kids \[([^\]]*)\]/.exec(head)![1]!))
  const inOrder = numbers.map((number) => objects.get(number)!)
  if (inOrder.length !== pages.length) throw new Error('Pages in a tree are not read')
  return {
    sizes: inOrder.map(({ head }) => {
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head)!
      return [Number(width), Number(height)]
    }),
    words: inOrder.flatMap(({ head }, index) => wordsOf(head, objects).map((word) => ({ page: index + 1, ...word }))),
  }
}

const refs = (list: string): number[] => [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const [, number, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body!.indexOf('stream\n')
    if (at === -1) objects.set(Number(number), { head: body!, stream: null })
    else {
      const head = body!.slice(0, at)
      const bytes = Buffer.from(body!.slice(at + 7, body!.lastIndexOf('\nendstream')), 'latin1')
      objects.set(Number(number), { head, stream: (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1') })
    }
  }
  return objects
}

interface PdfFont {
  name: string
  letters: ReadonlyMap<number, string>
}

function wordsOf(page: string, objects: ReadonlyMap<number, PdfObject>): Omit<PdfWord, 'page'>[] {
  const at = (key: string, head: string): PdfObject => objects.get(Number(new RegExp(`/${key} (\\d+) 0 R`).exec(head)![1]))!
  const fonts = new Map(
    [...at('Resources', page).head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]): [string, PdfFont] => {
      const { head } = objects.get(Number(number))!
      return [name!, { name: /\/BaseFont \/(?:\w+\+)?([\w-]+)/.exec(head)![1]!, letters: lettersOf(at('ToUnicode', head).stream!) }]
    }),
  )
  const words: Omit<PdfWord, 'page'>[] = []
  let [x, y, size] = [0, 0, 0]
  let font: PdfFont | null = null
  // The page is turned over once, so that texts count from below again.
  for (const line of at('Contents', page).stream!.split('\n')) {
    const moved = /^1 0 0 1 ([-\d.]+) ([-\d.]+) Tm$/.exec(line)
    const chosen = /^\/(F\d+) ([\d.]+) Tf$/.exec(line)
    if (moved !== null) [x, y] = [Number(moved[1]), Number(moved[2])]
    if (chosen !== null) [font, size] = [fonts.get(chosen[1]!)!, Number(chosen[2])]
    if (!line.endsWith(' TJ') || font === null) continue
    const { name, letters } = font
    const glyphs = [...line.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
    words.push({ x, y, size, font: name, text: glyphs.map((glyph) => letters.get(parseInt(glyph, 16)) ?? '\uFFFD').join('') })
  }
  return words
}

const unicodeOf = (hex: string): string => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')

/** Which letters each glyph stands for: ranges of glyphs, each with the list of what they are. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>()
  for (const [, from, , list] of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    for (const [index, [, hex]] of [...list!.matchAll(/<([0-9a-f ]*)>/g)].entries())
      letters.set(parseInt(from!, 16) + index, unicodeOf(hex!))
  }
  return letters
}

/** The lines of a page as they are read: what stands at the same height, from left to right. */
export function linesOfPage({ words }: PdfPages, page: number): string[] {
  const lines = new Map<number, PdfWord[]>()
  for (const word of words.filter((each) => each.page === page)) {
    const height = Math.round(word.y)
    lines.set(height, [...(lines.get(height) ?? []), word])
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, line]) =>
      line
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    )
}
