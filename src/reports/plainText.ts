/** Composed letters, and nothing that has no shape: what a person has pasted must not spoil a file. */
export const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\uFFFE\uFFFF]|\p{Cs}/gu, '')
