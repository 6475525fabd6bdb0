import { Link } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import { matrixText } from '../../i18n/matrix.ts'
import { pastText as text } from '../../i18n/past.ts'
import { localDateOf, obligationKey, type Instant } from '../../obligations/index.ts'
import { judgedAt, shownIn, type JudgedRecord } from '../../operations/record/judgedAt.ts'
import { permittedVerdicts } from '../../operations/record/permittedVerdicts.ts'
import { timesOfAddress, type RecordTimes } from '../../operations/record/recordTimes.ts'
import { signedReportTimes } from '../../operations/record/signedReportTimes.ts'
import { wallClock } from '../../platform/clock.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { besideRows, type BesideVerdict } from '../../reports/besideVerdicts.ts'
import { AdminPage } from '../AdminPage.tsx'
import { localeFrom } from '../language.ts'
import { adminLinks } from '../links.ts'
import { PastActs } from '../past/PastActs.tsx'
import { PastTimesOfPage } from '../past/PastTimesOfPage.tsx'
import { pastVerdictAddress } from '../past/addressAt.ts'
import { readVerdictAt, storedObligation } from './readVerdictAt.ts'
import { VerdictParts } from './VerdictParts.tsx'
import '../calendar/calendar.css'
import '../log/log.css'
import './verdict.css'

interface Asked {
  req: PayloadRequest
  key: string
  now: Instant
  locale: Locale
}

/** One obligation at an earlier time, beside how it stands now. It is named by its key: then or now there may be no row of it. */
export async function PastVerdictPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const locale = localeFrom(req.i18n.language)
  const query = (await props.searchParams) ?? {}
  const param = (name: string): string | undefined => (typeof query[name] === 'string' ? query[name] : undefined)
  const { admin } = req.payload.config.routes
  const asked = { req, key: param('obligation') ?? '', now: wallClock.now(), locale }
  const times = { ...(param('asOf') && { asOf: param('asOf')! }), ...(param('knownAt') && { knownAt: param('knownAt')! }) }
  const may = rights.obligations.read(personOf(req.user)) !== false
  const stored = may ? await storedObligation(req, asked.key) : null
  const page = stored === null ? null : adminLinks(admin).document('obligations', stored.id)
  if (page !== null && times.asOf === undefined && times.knownAt === undefined) redirect(page)
  const past = pastVerdictAddress(admin, asked.key, {})
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-paper dk-verdict">
        {!may ? (
          <p>{pick(matrixText.notForYou, locale)}</p>
        ) : (
          <>
            <PastTimesOfPage
              {...{ times, locale, past }}
              today={localDateOf(asked.now)}
              reports={await signedReportTimes(req)}
              now={page ?? past}
            />
            <AtTimes asked={asked} times={times} />
          </>
        )}
      </main>
    </AdminPage>
  )
}

async function AtTimes({ asked, times: { asOf, knownAt } }: { asked: Asked; times: { asOf?: string; knownAt?: string } }) {
  const { req, now, locale } = asked
  const times = await timesOfAddress(req, { asOf, knownAt }, now)
  if (!times.ok) return <p role="alert">{say(times.refusal.text, locale, times.refusal.params)}</p>
  return <Beside asked={asked} times={times.value} />
}

const foundIn = async ({ req, key }: Asked, record: JudgedRecord): Promise<BesideVerdict | null> => {
  const [verdict] = await permittedVerdicts(
    req,
    record.verdicts.filter((one) => obligationKey(one) === key),
  )
  return verdict === undefined ? null : { verdict, shown: shownIn(record)(verdict) }
}

async function Beside({ asked, times }: { asked: Asked; times: RecordTimes }) {
  const { req, now, locale } = asked
  const record = await judgedAt(req.payload, times, now)
  const current = await judgedAt(req.payload, { asOf: now, knownAt: null }, now)
  const [then, today] = [await foundIn(asked, record), await foundIn(asked, current)]
  const either = then ?? today
  if (either === null) return <p className="dk-paper__empty">{pick(text.noVerdict, locale)}</p>
  const { commitment } = either.verdict
  const fact = [record, current].flatMap(({ terms }) => terms.facts.commitments.find(({ id }) => id === commitment) ?? [])[0]
  const rows = besideRows(then, today, { kind: fact?.measure.kind ?? 'count', locale })
  const links = adminLinks(req.payload.config.routes.admin)
  const told = then === null ? null : await readVerdictAt(req, then.verdict, record, locale)
  return (
    <>
      <h1 className="dk-desk__heading">{told?.obligation.title ?? current.terms.commitments.get(commitment)?.title ?? commitment}</h1>
      <section>
        <h2>{pick(text.beside, locale)}</h2>
        <div className="dk-past__scroll">
          <table className="dk-past__beside">
            <thead>
              <tr>
                <th scope="col">{pick(text.what, locale)}</th>
                <th scope="col">{pick(text.then, locale)}</th>
                <th scope="col">{pick(text.now, locale)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ what, then: before, now: after, changed }) => (
                <tr key={what.vi} data-changed={changed}>
                  <th scope="row">{pick(what, locale)}</th>
                  <td>{before}</td>
                  <td>
                    {after} {changed && <span className="dk-note">({pick(text.changed, locale)})</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {rows.every(({ changed }) => !changed) && <p className="dk-note">{pick(text.same, locale)}</p>}
      </section>
      {told === null ? (
        <p>
          <Link href={links.document('commitments', commitment)} prefetch={false}>
            {pick(matrixText.history, locale)}
          </Link>
        </p>
      ) : (
        <VerdictParts
          obligation={told.obligation}
          read={{ ...told.read, cure: '' }}
          locale={locale}
          links={links}
          acts={<PastActs locale={locale} />}
        />
      )}
    </>
  )
}
