/** What holds for every program of ours, and must hold before any of it is loaded. */
import { existsSync } from 'node:fs'

// What is kept is private: passwords' hashes and drafts are in it, and its folder may be open to others.
process.umask(0o077)
// What is set outside wins over the file; tests say everything outside.
if (process.env.NODE_ENV !== 'test' && existsSync('.env')) process.loadEnvFile()
// The editor's parts await their core each for itself; Node 20 settles that for certain only where it is
// there already, and otherwise now and then ends in silence (exit code 13).
await import('lexical')
