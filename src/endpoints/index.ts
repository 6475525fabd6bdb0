import type { Endpoint } from 'payload'

import { historyEndpoint } from './history.ts'
import { activityListEndpoints } from './desk/activityList.ts'
import { asRunEndpoints } from './desk/asRun.ts'
import { calendarEndpoint } from './desk/calendar.ts'
import { eventsEndpoint } from './desk/events.ts'
import { trayEndpoint } from './desk/tray.ts'
import { checkEndpoint } from './desk/check.ts'
import { feedEndpoint } from './desk/feeds.ts'
import { loseEndpoint } from './desk/lose.ts'
import { reinstateEndpoint } from './desk/reinstate.ts'
import { makegoodEndpoint } from './desk/makegood.ts'
import { offeredEndpoint } from './desk/offered.ts'
import { periodsEndpoint } from './desk/periods.ts'
import { placeEndpoint } from './desk/place.ts'
import { proposalsEndpoint } from './desk/proposals.ts'
import { railEndpoint } from './desk/rail.ts'
import { seriesEndpoints } from './desk/series.ts'
import { rundownEndpoint } from './desk/rundown.ts'
import { unplannedEndpoints } from './desk/unplanned.ts'
import { unplaceEndpoint } from './desk/unplace.ts'
import { weekEndpoint } from './desk/week.ts'

/** What is answered beside Payload's own REST: the scheduling desk, and histories. */
export const endpoints: Endpoint[] = [
  calendarEndpoint,
  trayEndpoint,
  eventsEndpoint,
  checkEndpoint,
  loseEndpoint,
  reinstateEndpoint,
  makegoodEndpoint,
  offeredEndpoint,
  periodsEndpoint,
  placeEndpoint,
  proposalsEndpoint,
  railEndpoint,
  unplaceEndpoint,
  rundownEndpoint,
  weekEndpoint,
  feedEndpoint,
  historyEndpoint,
  ...seriesEndpoints,
  ...asRunEndpoints,
  ...unplannedEndpoints,
  ...activityListEndpoints,
]
