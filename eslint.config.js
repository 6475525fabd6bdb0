import { importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** Which room may look into which: documents → store → obligations → operations, reports → admin, api, jobs. */
const above = {
  'src/obligations': ['src/!(obligations)', 'collections', 'jobs'],
  'src/rules': ['src/!(rules|obligations|i18n)/**', 'collections', 'jobs'],
  'src/i18n': ['src/!(i18n|obligations)/**', 'collections', 'jobs'],
  'src/store': ['src/operations', 'src/hooks', 'src/admin', 'src/api', 'src/endpoints', 'jobs'],
  'src/reports': ['src/operations', 'src/hooks', 'src/admin', 'src/api', 'src/endpoints', 'src/store', 'jobs'],
  'src/operations': ['src/admin', 'src/api', 'src/endpoints', 'jobs'],
}

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.next', 'data', 'media', 'src/payload-types.ts', 'src/app/(payload)/admin/importMap.js', 'next-env.d.ts', 'migrations/sqlite/*_initial.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [] },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'import-x/no-cycle': 'off',
    },
  },
  ...Object.entries(above).map(([room, closed]) => ({
    files: [`${room}/**/*.{ts,tsx}`],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [{ target: `./${room}`, from: closed.map((path) => `./${path}`) }] }],
    },
  })),
  {
    files: ['src/obligations/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: '^(?!rrule$|\\./)', message: 'The engine imports rrule and itself, nothing else.' }] }],
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'fetch'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'The clock is an argument.' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'collections/**/*.ts', 'jobs/**/*.ts'],
    ignores: ['src/env.ts', 'src/clock.ts', 'src/commands/**', 'src/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/env.ts reads the environment.' },
        { object: 'Date', property: 'now', message: 'Only src/clock.ts reads the clock.' },
        { object: 'Math', property: 'random', message: 'Randomness is passed in.' },
      ],
    },
  },
  { files: ['scripts/**', 'bench/**', 'src/main.ts', 'tests/**'], rules: { 'no-console': 'off' } },
)
