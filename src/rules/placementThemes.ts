import type { Id } from '../documents/ids.ts'

/**
 * What a placement is about, while nobody has said it of the placement itself: what its content is about; where
 * that says nothing, what its programme is about. A segment on shrimps stays one in a column on reform.
 */
export const placementThemes = (content: readonly Id[], programme: readonly Id[]): readonly Id[] =>
  content.length > 0 ? content : programme

/** Whether its themes were chosen by nobody: there are none, or they came with its programme or its content, as those said then. */
export const saysNothingOfItsOwn = (own: readonly Id[], said: readonly (readonly Id[])[]): boolean =>
  own.length === 0 || said.some((themes) => sameIds(own, themes))

/** The same ids, in whatever order. */
export const sameIds = (one: readonly Id[], other: readonly Id[]): boolean =>
  one.length === other.length && one.every((id) => other.some((each) => String(each) === String(id)))
