/** At most `longest` letters; what was cut off shows. */
export function truncate(text: string, longest: number): string {
  const letters = [...text.normalize('NFC')]
  return letters.length <= longest
    ? letters.join('')
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
