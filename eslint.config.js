import tseslint from 'typescript-eslint'

/**
 * Which room may not look into which: documents → store → obligations → operations, reports →
 * admin, endpoints, jobs. Imports are relative, so that the path says where it looks.
 */
const closed = {
  'src/fields': ['access', 'admin', 'api', 'endpoints', 'hooks', 'operations', 'reports', 'store', 'jobs'],
  'src/rules': ['access', 'admin', 'endpoints', 'hooks', 'operations', 'reports', 'store', 'collections', 'jobs'],
  'src/i18n': ['access', 'admin', 'endpoints', 'hooks', 'operations', 'reports', 'store', 'collections', 'jobs'],
  'src/planFile': ['access', 'admin', 'endpoints', 'hooks', 'operations', 'reports', 'jobs'],
  'src/tables': ['access', 'admin', 'endpoints', 'hooks', 'operations', 'reports', 'store', 'collections', 'jobs'],
  'src/activityList': ['access', 'admin', 'endpoints', 'hooks', 'operations', 'reports', 'store', 'collections', 'jobs'],
  'src/case': ['access', 'admin', 'endpoints', 'hooks', 'operations', 'reports', 'store', 'collections', 'jobs'],
  'src/api': ['admin', 'endpoints', 'hooks', 'jobs', 'collections'],
  'src/store': ['admin', 'api', 'endpoints', 'hooks', 'operations', 'jobs'],
  'src/reports': ['admin', 'api', 'endpoints', 'hooks', 'operations', 'store', 'jobs'],
  'src/operations': ['admin', 'api', 'endpoints', 'hooks', 'jobs'],
  'src/backup': ['admin', 'api', 'endpoints', 'hooks', 'operations', 'reports', 'collections', 'jobs'],
  'src/hooks': ['admin', 'api', 'endpoints', 'jobs'],
}

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.next', 'data', 'media', 'backups', 'src/payload-types.ts', 'src/app/(payload)/admin/importMap.js', 'next-env.d.ts', 'migrations/sqlite/*_initial.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  ...Object.entries(closed).map(([room, others]) => ({
    files: [`${room}/**/*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^(\\.\\./)+(src/)?(${others.join('|')})/`, message: `${room} does not look there: see docs/architecture.md.` }] },
      ],
    },
  })),
  {
    files: ['src/obligations/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: '^(?!\\./)', message: 'The engine imports itself, nothing else.' }] }],
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
  {
    files: ['src/operations/**/*.ts', 'src/hooks/**/*.ts', 'src/store/**/*.ts'],
    // Its queues have transactions of their own.
    ignores: ['src/operations/sendWebhooks.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Promise'][callee.property.name=/^(all|allSettled|any|race)$/]",
          message: 'Within a transaction one thing is done after the other: see docs/decisions/0011-all-or-nothing.md.',
        },
      ],
    },
  },
  { files: ['scripts/**', 'bench/**', 'src/main.ts', 'tests/**'], rules: { 'no-console': 'off' } },
)
