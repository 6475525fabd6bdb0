/** Under which Payload keeps the views that a person has saved. */
export const savedViewsPreference = 'dinh-ky-matrix'

/** A way to look at the matrix, under a name of one's own. */
export interface SavedView {
  readonly name: string
  /** As the address has it. */
  readonly query: string
}

/** A name may be as long as it is still read in a list. */
export const longestViewName = 80
const mostViews = 50

const isSavedView = (value: unknown): value is SavedView => {
  const { name, query } = (value ?? {}) as Partial<SavedView>
  return typeof name === 'string' && name !== '' && name.length <= longestViewName && typeof query === 'string'
}

/** What is kept, as far as it can be read. */
export function savedViewsIn(value: unknown): readonly SavedView[] {
  const { views } = (value ?? {}) as { views?: unknown }
  return Array.isArray(views) ? views.filter(isSavedView).slice(0, mostViews) : []
}

/** Under a name that is there already the later view stands. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].slice(-mostViews)
