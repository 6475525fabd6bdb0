/** An address that a browser opens: nothing else stands behind a link. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text)
