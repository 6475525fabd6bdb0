/**
 * The rooms of the product and what each may look into; `npm run lint` closes every other way (.dependency-cruiser.mjs).
 * Lowest first: a room looks down, never up. What each is for stands in docs/architecture.md.
 */

// What nearly every room stands on.
const ground = ['src/obligations', 'src/platform', 'src/documents']
const words = [...ground, 'src/rules', 'src/figures', 'src/i18n']
const data = [...words, 'src/formats', 'src/database', 'src/access', 'src/store']
const acts = [...data, 'src/contracts', 'src/reports', 'src/changes', 'src/ledger', 'src/journal', 'src/operations']

export const rooms = {
  migrations: [],
  'src/obligations': [],
  'src/platform': ['src/obligations'],
  'src/documents': ['src/obligations', 'src/platform'],
  'src/rules': ground,
  'src/figures': ['src/obligations', 'src/rules'],
  'src/i18n': [...ground, 'src/rules', 'src/figures'],
  'src/formats': words,
  'src/contracts': [...words, 'src/formats'],
  'src/database': ground,
  'src/access': words,
  'src/reports': [...words, 'src/formats'],
  'src/store': [...words, 'src/formats', 'src/contracts', 'src/database', 'src/access'],
  'src/changes': [...words, 'src/database', 'src/store'],
  'src/ledger': [...ground, 'src/rules', 'src/database', 'src/store', 'src/changes'],
  'src/journal': [...ground, 'src/rules', 'src/database', 'src/store'],
  'src/operations': [...data, 'src/journal', 'src/contracts', 'src/reports', 'src/changes', 'src/ledger'],
  'src/backup': [...ground, 'src/rules', 'src/store', 'migrations'],
  'src/fields': [...words, 'src/store'],
  'src/hooks': acts,
  'src/seed': acts,
  'src/endpoints': acts,
  'src/api': acts,
  'src/admin': acts,
  collections: [...data, 'src/fields', 'src/hooks', 'src/endpoints', 'src/operations'],
  jobs: [...acts, 'src/backup'],
  'src/config.ts': [...data, 'src/hooks', 'src/endpoints', 'collections'],
  'src/startup': [...acts, 'src/seed', 'src/config.ts', 'migrations'],
  'src/server': [...data, 'src/backup', 'src/api', 'src/startup'],
  'src/commands': [...acts, 'src/backup', 'src/startup', 'jobs'],
  'src/main.ts': [...acts, 'src/startup', 'src/server', 'jobs'],
  'src/app': ['src/admin'],
}
