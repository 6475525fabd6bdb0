/** The programs of an installation: `dist/NAME.js`, each from a source of its own. */
export const programs = {
  main: 'src/main.ts',
  'audit-now': 'src/commands/auditNow.ts',
  verify: 'src/commands/verify.ts',
  backup: 'src/commands/backup.ts',
  restore: 'src/commands/restore.ts',
  'admin-password': 'src/commands/adminPassword.ts',
  'admin-create': 'src/commands/adminCreate.ts',
}

/** What `dist/NAME.js` holds: the program itself is loaded when all is prepared. */
export const startOf = (name) => `import '../scripts/prepare.mjs'\n\nawait import('./parts/${name}.js')\n`
