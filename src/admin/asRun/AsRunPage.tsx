import type { AdminViewServerProps } from 'payload'

import { pick } from '../../platform/text.ts'
import { actsFor, personOf } from '../../access/roles.ts'
import { idOf } from '../../documents/ids.ts'
import { asRunText as text } from '../../i18n/asRun.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { channelLabels } from '../../store/channelLabels.ts'
import { AdminPage } from '../AdminPage.tsx'
import { localeFrom } from '../language.ts'
import { AsRunImport } from './AsRunImport.tsx'

/** A playout log or an issue list, set against the plan and recorded as run. */
export async function AsRunPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const person = personOf(req.user)
  const docs = await readPermitted(req, 'channels', { sort: 'name', select: { name: true, code: true, medium: true, organization: true } })
  const own = docs.filter(({ organization }) => actsFor(person, idOf(organization)))
  const labels = await channelLabels(req, own)
  const channels = own.map(({ id }, at) => ({ id, name: labels[at]! }))
  const locale = localeFrom(req.i18n.language)
  const { api, admin } = req.payload.config.routes
  return (
    <AdminPage {...props}>
      <main className="dk-desk dk-as-run">
        <h1 className="dk-desk__heading">{pick(text.heading, locale)}</h1>
        {channels.length === 0 ? (
          <p>{pick(text.noChannels, locale)}</p>
        ) : (
          <AsRunImport channels={channels} locale={locale} api={api} admin={admin} />
        )}
      </main>
    </AdminPage>
  )
}
