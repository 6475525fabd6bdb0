/** What a file that is added to a signed report is to the PDF that was kept with the signature. */
export const firstRevisions = ['ours', 'same', 'other'] as const
export type FirstRevision = (typeof firstRevisions)[number]

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  bytes.length >= start.length && Buffer.compare(bytes.subarray(0, start.length), start) === 0

/**
 * Whether a PDF carries another as its first revision: an incremental update leaves the bytes before it as they are and
 * adds a section that ends like a PDF and leads back (`/Prev`) to the cross-references of what was there. Says nothing of
 * whether a signature in it is good.
 */
export function firstRevisionIn(bytes: Uint8Array, ours: Uint8Array): FirstRevision {
  if (!startsWith(bytes, ours)) return 'other'
  if (bytes.length === ours.length) return 'same'
  const added = Buffer.from(bytes.subarray(ours.length)).toString('latin1')
  return /\/Prev\s+\d+/.test(added) && /startxref\s+\d+\s+%%EOF\s*$/.test(added) ? 'ours' : 'other'
}
