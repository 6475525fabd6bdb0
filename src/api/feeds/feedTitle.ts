/** What a feed is called: by what its filter names. */
export const feedTitle = (names: readonly string[]): string => ['Cải cách hành chính', ...names].join(' · ')
