import type { ShownChange, SignedReport } from '../../contracts/record.ts'
import { formatDay, formatLocalTime } from '../../i18n/dates.ts'
import { reportPage as text } from '../../i18n/reportPage.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { adminLinks } from '../links.ts'

const at = (instant: string): string => formatLocalTime(Date.parse(instant))

/** What a signature keeps, and what has become of it since. */
export function SignedFacts({ signed, locale, admin }: { signed: SignedReport; locale: Locale; admin: string }) {
  const { number, day, signatory, signedBy, signedAt, asOf, knownAt, auditSeq, auditHash, figuresHash, textHash, files } = signed
  const hashes = [
    ...files.map(({ name, sha256 }) => [name, sha256] as const),
    [pick(text.figuresHash, locale), figuresHash] as const,
    [pick(text.textHash, locale), textHash] as const,
    [say(text.auditHead, locale, { seq: auditSeq }), auditHash] as const,
  ]
  return (
    <section className="dk-report__signed">
      <p>{say(text.signedFacts, locale, { number, day: formatDay(day), signatory, by: signedBy, at: at(signedAt) })}</p>
      <p>{say(text.knownAt, locale, { asOf: at(asOf), knownAt: at(knownAt) })}</p>
      <details>
        <summary>{pick(text.hashes, locale)}</summary>
        <dl className="dk-report__hashes">
          {hashes.map(([name, hash]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{hash}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Changes
        heading={pick(text.restated, locale)}
        none={pick(text.restatedNone, locale)}
        {...{ locale, admin }}
        changes={signed.restated}
      />
      <Changes
        heading={pick(text.developments, locale)}
        none={pick(text.developmentsNone, locale)}
        {...{ locale, admin }}
        changes={signed.developments}
      />
    </section>
  )
}

interface ChangesProps {
  heading: string
  none: string
  changes: readonly ShownChange[]
  locale: Locale
  admin: string
}

function Changes({ heading, none, changes, locale, admin }: ChangesProps) {
  const links = adminLinks(admin)
  return (
    <>
      <h2>{heading}</h2>
      {changes.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="dk-report__changes">
          {changes.map(({ commitment, commitmentId, acts, ...change }, index) => (
            <li key={index}>
              <a href={links.document('commitments', commitmentId)}>{commitment}</a>
              <br />
              {say(text.change, locale, change)}
              {acts.map((act) => (
                <span key={act} className="dk-report__act">
                  {act}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
