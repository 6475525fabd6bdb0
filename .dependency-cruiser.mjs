/** Borders between the rooms, from the table in scripts/rooms.mjs, and no circles: what is imported for its types alone counts too. */
import { rooms } from './scripts/rooms.mjs'

const inside = (room) => (room.endsWith('.ts') ? `^${room.replace('.', '\\.')}$` : `^${room}/`)
const anyOf = (some) => some.map(inside).join('|')

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that import each other, types included, are one file or stand in the wrong order.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-loose-files',
      comment: 'Every file of the product stands in a room: see docs/architecture.md.',
      severity: 'error',
      from: { path: '^src/', pathNot: anyOf(Object.keys(rooms)) },
      to: {},
    },
    ...Object.entries(rooms).map(([room, open]) => ({
      name: `border-of-${room}`,
      comment: `${room} does not look there: see docs/architecture.md.`,
      severity: 'error',
      from: { path: inside(room) },
      to: { path: '^(src|collections|jobs|migrations|tests|bench|scripts)/', pathNot: `${anyOf([room, ...open])}|\\.(css|scss)$` },
    })),
    {
      name: 'border-of-bench',
      comment: 'A benchmark shares the helpers of the tests, never a test or the second implementation.',
      severity: 'error',
      from: { path: '^bench/' },
      to: { path: '^tests/', pathNot: '^tests/helpers/' },
    },
    {
      name: 'border-of-tests/oracle',
      comment: 'The second implementation of the quota rules is independent of the first.',
      severity: 'error',
      from: { path: '^tests/oracle/', pathNot: '^tests/oracle/((report-)?(report-)?engine-side|difference|soak)\\.ts$' },
      to: { path: '^(src|collections|jobs)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
