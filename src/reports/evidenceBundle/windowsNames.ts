/** Names of files and folders that Windows can open: its rules are the narrowest of those who will read a bundle. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]+/gu

/** At most so many units of UTF-16 in one name, and in a whole path from the root of the bundle. */
export const longestName = 120
export const longestPath = 240

/** Cut without breaking a letter from its marks or a pair of units in two. */
export function cutTo(name: string, most: number): string {
  if (name.length <= most) return name
  let cut = ''
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(name)) {
    if (cut.length + segment.length > most) break
    cut += segment
  }
  return cut
}

const trimmed = (name: string): string => name.replace(/\s+/g, ' ').replace(/^ +|[ .]+$/g, '')

/** “báo cáo.pdf” with its ending kept when it has to be cut. */
function partsOf(name: string): { stem: string; ending: string } {
  const at = name.lastIndexOf('.')
  const ending = at > 0 && name.length - at <= 12 ? name.slice(at) : ''
  return { stem: name.slice(0, name.length - ending.length), ending }
}

/** A name as Windows takes it: composed, without what it forbids, no name of a device, at most `most` long. `otherwise` where nothing is left. */
export function windowsName(given: string, most = longestName, otherwise = 'tai-lieu'): string {
  const plain = trimmed(given.normalize('NFC').replace(FORBIDDEN, ' '))
  const name = plain === '' ? otherwise : RESERVED.test(plain) ? `_${plain}` : plain
  const { stem, ending } = partsOf(name)
  const room = Math.max(1, most - ending.length)
  return `${trimmed(cutTo(stem, room)) || cutTo(otherwise, room)}${ending}`
}

/** Names within one folder, no two of which are the same to Windows, which does not tell large letters from small ones. */
export function openNames(): (given: string, most?: number) => string {
  const taken = new Set<string>()
  return (given, most = longestName) => {
    const name = windowsName(given, most)
    for (let n = 1; ; n += 1) {
      const one = n === 1 ? name : numbered(name, n, most)
      // Both ways: some letters have a small form only, some a large one only.
      const key = one.toLocaleUpperCase('en').toLocaleLowerCase('en')
      if (taken.has(key)) continue
      taken.add(key)
      return one
    }
  }
}

function numbered(name: string, n: number, most: number): string {
  const { stem, ending } = partsOf(name)
  const mark = ` (${n})`
  return `${trimmed(cutTo(stem, Math.max(1, most - ending.length - mark.length)))}${mark}${ending}`
}
