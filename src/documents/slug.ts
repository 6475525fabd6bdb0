import { fold } from './searchText.ts'

/** A title as it stands in an address: `Một cửa liên thông` → `mot-cua-lien-thong`. */
export const slugOf = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
