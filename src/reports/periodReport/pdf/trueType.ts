/** What is read of a font file. */
export interface TrueType {
  /** The file without the tables by which letters are put together: composed letters need none, and each word would be searched for them. */
  readonly plain: Buffer
  /** How wide a text is, in sizes of the font. */
  readonly widthOf: (text: string) => number
}

/**
 * Reads a TrueType font: widths by a map of letters of format 4, which every font has. Stands by itself, since its source
 * is handed to the thread that makes a PDF.
 */
export function readTrueType(bytes: Buffer): TrueType {
  const laidOut = ['GSUB', 'GPOS', 'GDEF', 'kern', 'DSIG']
  const records = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => bytes.subarray(12 + 16 * index, 28 + 16 * index))
  const tagOf = (record: Buffer): string => record.toString('latin1', 0, 4)
  const offsets = new Map(records.map((record) => [tagOf(record), record.readUInt32BE(8)]))
  const at = (tag: string): number => offsets.get(tag)!

  const plain = Buffer.from(bytes)
  const kept = records.filter((record) => !laidOut.includes(tagOf(record)))
  plain.writeUInt16BE(kept.length, 4)
  for (const [index, record] of kept.entries()) plain.set(record, 12 + 16 * index)

  const subtables = Array.from({ length: bytes.readUInt16BE(at('cmap') + 2) }, (_, index) =>
    bytes.readUInt32BE(at('cmap') + 8 + 8 * index),
  ).map((offset) => at('cmap') + offset)
  const map = subtables.find((offset) => bytes.readUInt16BE(offset) === 4)!
  const segments = bytes.readUInt16BE(map + 6) / 2
  const [ends, starts] = [map + 14, map + 16 + 2 * segments]
  const glyphOf = (code: number): number => {
    for (let n = 0; n < segments; n++) {
      if (code > bytes.readUInt16BE(ends + 2 * n)) continue
      const start = bytes.readUInt16BE(starts + 2 * n)
      if (code < start) return 0
      const delta = bytes.readUInt16BE(starts + 2 * segments + 2 * n)
      const place = starts + 4 * segments + 2 * n
      const offset = bytes.readUInt16BE(place)
      if (offset === 0) return (code + delta) & 0xffff
      const glyph = bytes.readUInt16BE(place + offset + 2 * (code - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
  const unitsInSize = bytes.readUInt16BE(at('head') + 18)
  const measured = bytes.readUInt16BE(at('hhea') + 34)
  const widths = new Map<number, number>()
  const widthOfLetter = (code: number): number => {
    const known = widths.get(code)
    if (known !== undefined) return known
    const width = bytes.readUInt16BE(at('hmtx') + 4 * Math.min(glyphOf(code), measured - 1)) / unitsInSize
    widths.set(code, width)
    return width
  }
  return {
    plain,
    widthOf: (text) => {
      let width = 0
      for (let n = 0; n < text.length; n++) width += widthOfLetter(text.charCodeAt(n))
      return width
    },
  }
}
