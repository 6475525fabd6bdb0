import * as initial from './20261120_000000_initial.ts'
import * as appendOnly from './20261120_000100_append_only.ts'
import * as gathering from './20261120_000200_gathering.ts'
import * as publicApi from './20261121_000000_public_api.ts'
import * as retired from './20261129_000000_retired.ts'
import * as signedLog from './20261129_000100_signed_log.ts'
import * as reportAnswers from './20261129_000200_report_answers.ts'
import * as followedFrom from './20261129_000300_followed_from.ts'
import * as unplanned from './20261129_000400_unplanned.ts'
import * as anySubject from './20261129_000500_any_subject.ts'
import * as makegoodsInHand from './20261129_000700_makegoods_in_hand.ts'
import * as factJournal from './20261130_000000_fact_journal.ts'
import * as findings from './20261130_000100_findings.ts'
import * as periodReports from './20261130_000200_period_reports.ts'
import * as signedReports from './20261130_000300_signed_reports.ts'
import * as schemesScorings from './20261130_000400_schemes_scorings.ts'
import * as recordsAndDuties from './20261130_000500_records_and_duties.ts'
import * as findingsOnDuties from './20261201_000000_findings_on_duties.ts'

/** The steps of the embedded database's schema, in order. Released steps are never edited: add one. */
export const migrations = [
  { name: '20261120_000000_initial', up: initial.up, down: initial.down },
  { name: '20261120_000100_append_only', up: appendOnly.up, down: appendOnly.down },
  { name: '20261120_000200_gathering', up: gathering.up, down: gathering.down },
  { name: '20261121_000000_public_api', up: publicApi.up, down: publicApi.down },
  { name: '20261129_000000_retired', up: retired.up, down: retired.down },
  { name: '20261129_000100_signed_log', up: signedLog.up, down: signedLog.down },
  { name: '20261129_000200_report_answers', up: reportAnswers.up, down: reportAnswers.down },
  { name: '20261129_000300_followed_from', up: followedFrom.up, down: followedFrom.down },
  { name: '20261129_000400_unplanned', up: unplanned.up, down: unplanned.down },
  { name: '20261129_000500_any_subject', up: anySubject.up, down: anySubject.down },
  { name: '20261129_000700_makegoods_in_hand', up: makegoodsInHand.up, down: makegoodsInHand.down },
  { name: '20261130_000000_fact_journal', up: factJournal.up, down: factJournal.down },
  { name: '20261130_000100_findings', up: findings.up, down: findings.down },
  { name: '20261130_000200_period_reports', up: periodReports.up, down: periodReports.down },
  { name: '20261130_000300_signed_reports', up: signedReports.up, down: signedReports.down },
  { name: '20261130_000400_schemes_scorings', up: schemesScorings.up, down: schemesScorings.down },
  { name: '20261130_000500_records_and_duties', up: recordsAndDuties.up, down: recordsAndDuties.down },
  { name: '20261201_000000_findings_on_duties', up: findingsOnDuties.up, down: findingsOnDuties.down },
]
