/** Jest on native ES modules; swc strips the types. Projects keep the pure core apart from what needs Payload. */
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2023', transform: { react: { runtime: 'automatic' } } },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '\\.(css|scss)$': '<rootDir>/tests/helpers/empty-style.js' },
}

export default {
  // A slow machine fails no test.
  testTimeout: 600_000,
  // Every suite has a database of its own: all cores may work.
  maxWorkers: '100%',
  // One that holds a gigabyte takes longer to end than Jest waits for it, and is taken for a leak.
  workerIdleMemoryLimit: '512MB',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts?(x)'] },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/tests/integration/**/*.test.ts'] },
    // What was got past once: each file reads like the page of faults that it closes.
    { ...shared, displayName: 'abuse', testMatch: ['<rootDir>/tests/abuse/**/*.test.ts'] },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
  ],
}
