import { readPermitted } from '../../database/readPermitted.ts'
import { idOrNull } from '../../documents/ids.ts'
import type { Obligation } from '../../documents/payload-types.ts'
import { matrixText as text } from '../../i18n/matrix.ts'
import { sumsAmount } from '../../i18n/matrixWords.ts'
import { spanWords } from '../../i18n/spans.ts'
import { pick, say, type Text } from '../../platform/text.ts'
import { isSettled } from '../../reports/tally.ts'
import { shownStatusOf } from '../../store/ledger.ts'
import type { VerdictRead } from '../verdict/readVerdict.ts'
import type { PanelSetting } from './panelSetting.ts'

/** Letters to those who work for the body that owes it, begun in the mail application of whoever writes. */
export async function MailLinks({ obligation, read, setting }: { obligation: Obligation; read: VerdictRead; setting: PanelSetting }) {
  const { req, locale } = setting
  const body = idOrNull(obligation.obligor)
  if (body === null || isSettled(shownStatusOf(obligation))) return null
  const people = await readPermitted(req, 'users', { where: { organizations: { in: [body] } }, sort: 'email', select: { email: true } })
  if (people.length === 0) return null
  const { delivered, cured, target } = obligation
  const told = {
    body: obligation.obligorName ?? '',
    title: read.commitment?.title ?? '',
    window: spanWords(Date.parse(obligation.windowStart), Date.parse(obligation.windowEnd)),
    amount: sumsAmount({ done: delivered + cured, target }, read.kind),
    why: read.why,
  }
  const letter = (words: Text): string => {
    const query = { subject: say(text.mailSubject, locale, told), body: say(words, locale, told) }
    const written = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    return `mailto:${people.map(({ email }) => encodeURIComponent(email)).join(',')}?${written.join('&')}`
  }
  return (
    <p className="dk-verdict__acts">
      <a className="dk-button" href={letter(text.mailAsk)}>
        {pick(text.ask, locale)}
      </a>
      <a className="dk-button" href={letter(text.mailRemind)}>
        {pick(text.remind, locale)}
      </a>
    </p>
  )
}
