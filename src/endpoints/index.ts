import type { Endpoint } from 'payload'

import { historyEndpoint } from './history.ts'
import { activityListEndpoints } from './desk/activityList.ts'
import { asRunEndpoints } from './desk/asRun.ts'
import { calendarEndpoint } from './desk/calendar.ts'
import { eventsEndpoint } from './desk/events.ts'
import { trayEndpoint } from './desk/tray.ts'
import { deskActs } from './desk/deskActs.ts'
import { feedEndpoint } from './desk/feeds.ts'
import { offeredEndpoint } from './desk/offered.ts'
import { periodsEndpoint } from './desk/periods.ts'
import { proposalsEndpoint } from './desk/proposals.ts'
import { railEndpoint } from './desk/rail.ts'
import { seriesEndpoints } from './desk/series.ts'
import { rundownEndpoint } from './desk/rundown.ts'
import { guidePicturesEndpoint } from './guidePictures.ts'
import { eventEndpoints } from './record/events.ts'
import { handInEndpoints } from './record/handIn.ts'
import { dutySheetEndpoint } from './record/duties.ts'
import { reportEndpoints } from './record/reports.ts'
import { scanEndpoints } from './record/scans.ts'
import { scoringEndpoints } from './record/scorings.ts'
import { weekEndpoint } from './desk/week.ts'
import { coverageEndpoints } from './record/coverage.ts'
import { matrixEndpoints } from './record/matrix.ts'

/** What is answered beside Payload's own REST: the scheduling desk, histories, the matrix of what is owed, and coverage. */
export const endpoints: Endpoint[] = [
  calendarEndpoint,
  trayEndpoint,
  eventsEndpoint,
  offeredEndpoint,
  periodsEndpoint,
  proposalsEndpoint,
  railEndpoint,
  rundownEndpoint,
  weekEndpoint,
  feedEndpoint,
  historyEndpoint,
  guidePicturesEndpoint,
  ...Object.values(deskActs),
  ...seriesEndpoints,
  ...asRunEndpoints,
  ...activityListEndpoints,
  ...matrixEndpoints,
  ...coverageEndpoints,
  ...handInEndpoints,
  ...eventEndpoints,
  dutySheetEndpoint,
  ...reportEndpoints,
  ...scanEndpoints,
  ...scoringEndpoints,
]
