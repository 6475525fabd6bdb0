/**
 * Breaks a text into lines that are no wider than `room`, at spaces; a word that is wider by itself, as an address is,
 * wherever it has to. Stands by itself, since its source is handed to the thread that makes a PDF.
 */
export function breakLines(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  const space = widthOf(' ')
  const take = (word: string, wide: number): void => {
    const joined = line === '' ? wide : width + space + wide
    if (line !== '' && joined > room) {
      lines.push(line)
      line = word
      width = wide
      return
    }
    line = line === '' ? word : `${line} ${word}`
    width = joined
  }
  for (const word of text.split(' ')) {
    const wide = widthOf(word)
    if (wide <= room) {
      take(word, wide)
      continue
    }
    let piece = ''
    for (const letter of word) {
      if (piece !== '' && widthOf(piece + letter) > room) {
        take(piece, widthOf(piece))
        piece = ''
      }
      piece += letter
    }
    take(piece, widthOf(piece))
  }
  lines.push(line)
  return lines
}
