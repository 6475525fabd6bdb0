import type { Endpoint } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { dutyQuery } from '../../contracts/duties.ts'
import { dutyRefused } from '../../i18n/duties.ts'
import { localDateOf } from '../../obligations/index.ts'
import { evidenceOfSteps, readDutyList, stepsOfDuties } from '../../operations/duties/readDutyList.ts'
import { wallClock } from '../../platform/clock.ts'
import { localeOf } from '../../platform/refusal.ts'
import { dutySheet } from '../../reports/dutySheet.ts'
import { fileTypes } from '../../reports/fileTypes.ts'
import { refusalResponse, resultResponse } from '../desk/answers.ts'
import { documentResponse } from '../desk/documents.ts'
import { readQuery } from '../desk/readRequest.ts'

/** GET /api/record/duties.xlsx?by&plan&body&commitment&state&period: the duties of bodies that the page shows, all pages of them. */
export const dutySheetEndpoint: Endpoint = {
  path: '/record/duties.xlsx',
  method: 'get',
  handler: async (req) => {
    if (rights['duty-accounts'].read(personOf(req.user)) === false) return refusalResponse(req, req.user ? 403 : 401, dutyRefused.signIn)
    const query = readQuery(req, dutyQuery)
    if (!query.ok) return resultResponse(query)
    const now = wallClock.now()
    const { occurrences } = await readDutyList(req, query.body, now)
    const steps = await stepsOfDuties(req, occurrences)
    const lines = occurrences.map(({ key, duty, body, window, dueBy, state, account }) => ({
      plan: duty.planTitle,
      body: body.name,
      duty: duty.title,
      window,
      dueBy,
      state,
      outcome: account?.outcome ?? null,
      reportedAt: account?.reportedAt ?? null,
      evidence: evidenceOfSteps(steps.get(key) ?? []).map(({ note, url }) => [note, url].filter(Boolean).join(': ')),
      settledBy: account?.settledBy ?? null,
      settledAt: account?.settledAt ?? null,
    }))
    return documentResponse(await dutySheet(lines, now, localeOf(req)), fileTypes.xlsx, {
      name: `nhiem-vu-${localDateOf(now)}.xlsx`,
      kept: true,
    })
  },
}
