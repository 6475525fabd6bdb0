/**
 * What may be uploaded, by the type that its bytes show; the extension that it is stored under; and whether a
 * browser may show it in its place, which it may where it cannot run anything.
 */
export const mediaTypes: Readonly<Record<string, { readonly extension: string; readonly inline: boolean }>> = {
  'image/jpeg': { extension: 'jpg', inline: true },
  'image/png': { extension: 'png', inline: true },
  'image/webp': { extension: 'webp', inline: true },
  'image/avif': { extension: 'avif', inline: true },
  'audio/mpeg': { extension: 'mp3', inline: true },
  'audio/mp4': { extension: 'm4a', inline: true },
  'audio/x-m4a': { extension: 'm4a', inline: true },
  'video/mp4': { extension: 'mp4', inline: true },
  'application/pdf': { extension: 'pdf', inline: false },
}

/** One name for a type that has two. */
export const typeOfBytes = (mime: string): string => (mime === 'audio/x-m4a' ? 'audio/mp4' : mime)

/** Pixels of all frames together. A picture is small on the wire and a hundred thousand times larger in memory. */
export const MAX_PIXELS = 50_000_000

/** The headers that keep a file a file, whatever is in it; a type that is not among those above is only downloaded. */
export function mediaHeaders(type: string): [name: string, value: string][] {
  const known = mediaTypes[type]
  return [
    ['content-type', known === undefined ? 'application/octet-stream' : type],
    ['content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'"],
    ['x-content-type-options', 'nosniff'],
    ['content-disposition', known?.inline ? 'inline' : 'attachment'],
  ]
}
