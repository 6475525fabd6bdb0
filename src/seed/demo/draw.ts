/**
 * A number in [0, 1) drawn by name (FNV-1a, then a final mix): the same name always draws the same,
 * and one row more or less changes no other row.
 */
export function draw(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** A whole number in [0, below), drawn by name. */
export const drawInt = (name: string, below: number): number => Math.floor(draw(name) * below)
