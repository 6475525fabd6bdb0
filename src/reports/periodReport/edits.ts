import { isFigure, runsText, type Block, type Figure, type Paragraph, type PeriodDraft, type Run } from './draft.ts'

/** What people have written in place of paragraphs, by the paragraph's id. */
export type Edits = Readonly<Record<string, string>>

/** A figure that a person has written over: the edited paragraph does not say it any more. */
export interface ReplacedFigure {
  readonly paragraph: string
  readonly figure: string
  readonly computed: string
}

export interface EditedDraft {
  readonly draft: PeriodDraft
  readonly replaced: readonly ReplacedFigure[]
  /** Edits of paragraphs that the draft does not have any more, as where there is nothing to tell of now. */
  readonly withoutPlace: readonly string[]
}

/**
 * A draft with what people have written put in place. The figures of an edited paragraph are found again in its text;
 * those that are not there any more have been written over.
 */
export function applyParagraphEdits(draft: PeriodDraft, edits: Edits): EditedDraft {
  const replaced: ReplacedFigure[] = []
  const found = new Set<string>()
  const paragraph = (computed: Paragraph): Paragraph => {
    if (!Object.hasOwn(edits, computed.id)) return computed
    found.add(computed.id)
    const { paragraph: edited, gone } = editParagraph(computed, edits[computed.id]!)
    replaced.push(...gone.map(({ figure, shown }) => ({ paragraph: computed.id, figure, computed: shown })))
    return edited
  }
  const block = (each: Block): Block => (each.kind === 'table' ? each : paragraph(each))
  const edited = {
    ...draft,
    opening: draft.opening.map(paragraph),
    sections: draft.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })),
    closing: draft.closing.map(paragraph),
  }
  return { draft: edited, replaced, withoutPlace: Object.keys(edits).filter((id) => !found.has(id)) }
}

/** A paragraph that somebody has emptied is left out of the report, and its figures with it; one that was to be written still is. */
function editParagraph(computed: Paragraph, text: string): { paragraph: Paragraph; gone: readonly Figure[] } {
  if (text.trim() === '') return { paragraph: computed.role === 'ask' ? computed : { ...computed, runs: [] }, gone: [] }
  const { runs, gone } = linkFigures(text, computed.runs.filter(isFigure))
  return { paragraph: { ...computed, role: computed.role === 'ask' ? 'text' : computed.role, runs }, gone }
}

interface Found {
  readonly figure: number
  readonly at: number
}

/** The text with the figures that stand in it: as many as can be in their order, then those that were moved. */
function linkFigures(text: string, figures: readonly Figure[]): { runs: Run[]; gone: Figure[] } {
  const places = figures.map(({ shown }) => placesOf(shown, text))
  const known = new Map<string, readonly Found[]>()
  // Of a figure that is taken the first place that is left is the best; the longest list wins.
  const longest = (index: number, from: number): readonly Found[] => {
    if (index === figures.length) return []
    const key = `${index}@${from}`
    const before = known.get(key)
    if (before !== undefined) return before
    const at = places[index]!.find((place) => place >= from)
    const without = longest(index + 1, from)
    const taken = at === undefined ? [] : [{ figure: index, at }, ...longest(index + 1, at + figures[index]!.shown.length)]
    const best = taken.length >= without.length ? taken : without
    known.set(key, best)
    return best
  }
  const found = withMoved(longest(0, 0), figures, places)
  const runs: Run[] = []
  let from = 0
  for (const { figure, at } of found) {
    if (at > from) runs.push({ text: text.slice(from, at) })
    runs.push(figures[figure]!)
    from = at + figures[figure]!.shown.length
  }
  if (from < text.length) runs.push({ text: text.slice(from) })
  const linked = new Set(found.map(({ figure }) => figure))
  return { runs, gone: figures.filter((_, index) => !linked.has(index)) }
}

/** Figures that stand before or after where they stood are found where nothing else is linked. */
function withMoved(inOrder: readonly Found[], figures: readonly Figure[], places: readonly (readonly number[])[]): readonly Found[] {
  const found = [...inOrder]
  const lengthOf = (figure: number): number => figures[figure]!.shown.length
  const isFree = (at: number, length: number): boolean =>
    found.every((other) => at + length <= other.at || other.at + lengthOf(other.figure) <= at)
  for (const index of figures.keys()) {
    if (found.some(({ figure }) => figure === index)) continue
    const at = places[index]!.find((place) => isFree(place, lengthOf(index)))
    if (at !== undefined) found.push({ figure: index, at })
  }
  return found.sort((one, other) => one.at - other.at)
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where a number stands by itself, and not within a longer one. */
function placesOf(shown: string, text: string): number[] {
  const alone = new RegExp(`(?<!\\d[.,]?)${escaped(shown)}(?![.,]?\\d)`, 'gu')
  return [...text.matchAll(alone)].map(({ index }) => index)
}

const isLeftOut = (block: Block): boolean => block.kind === 'paragraph' && runsText(block.runs).trim() === ''

/** The draft as files are made from it: paragraphs that were emptied are not in it. */
export const withoutEmptied = (draft: PeriodDraft): PeriodDraft => ({
  ...draft,
  opening: draft.opening.filter((each) => !isLeftOut(each)),
  sections: draft.sections.map((section) => ({ ...section, blocks: section.blocks.filter((each) => !isLeftOut(each)) })),
  closing: draft.closing.filter((each) => !isLeftOut(each)),
})
