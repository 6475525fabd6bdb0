import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      '.next',
      'data',
      'media',
      'backups',
      'src/documents/payload-types.ts',
      'src/app/(payload)/admin/importMap.js',
      'next-env.d.ts',
      'migrations/sqlite/*_initial.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/admin/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+contracts/',
              allowTypeImports: true,
              message: 'The browser knows requests by their types: schemas stay on the server.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/obligations/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\./)', message: 'The engine imports itself, nothing else.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'fetch'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'The clock is an argument.' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'collections/**/*.ts', 'jobs/**/*.ts'],
    ignores: ['src/platform/env.ts', 'src/platform/clock.ts', 'src/commands/**', 'src/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/platform/env.ts reads the environment.' },
        { object: 'Date', property: 'now', message: 'Only src/platform/clock.ts reads the clock.' },
        { object: 'Math', property: 'random', message: 'Randomness is passed in.' },
      ],
    },
  },
  {
    files: ['operations', 'hooks', 'store', 'database', 'changes', 'ledger'].map((room) => `src/${room}/**/*.ts`),
    // The outbox of webhooks has transactions of its own; a turn is waited for before there is one.
    ignores: ['src/operations/delivery/sendWebhooks.ts', 'src/database/writeTurns.ts'],
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
