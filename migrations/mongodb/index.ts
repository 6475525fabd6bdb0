import * as baseline from './20261120_000000_baseline.ts'
import * as retired from './20261129_000000_retired.ts'
import * as reportAnswers from './20261129_000200_report_answers.ts'
import * as anySubject from './20261129_000500_any_subject.ts'

/** MongoDB makes its collections by itself; steps are named so that a newer database is known as one. */
export const migrations = [
  { name: '20261120_000000_baseline', up: baseline.up, down: baseline.down },
  { name: '20261129_000000_retired', up: retired.up, down: retired.down },
  { name: '20261129_000200_report_answers', up: reportAnswers.up, down: reportAnswers.down },
  { name: '20261129_000500_any_subject', up: anySubject.up, down: anySubject.down },
]
