/** Writes the drafts of `tests/report-drafts` anew, to be read before they are committed: `node scripts/run.mjs tests/helpers/writeReportDrafts.ts`. */
import { writeFileSync } from 'node:fs'

import { demoDraftText, draftCases, draftFile } from './reportDrafts.ts'

for (const each of draftCases) writeFileSync(draftFile(each), demoDraftText(each))
