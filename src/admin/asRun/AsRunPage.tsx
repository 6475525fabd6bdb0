import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'

import { actsFor, personOf } from '../../access/roles.ts'
import { idOf } from '../../fields/ids.ts'
import { asRunText as text } from '../../i18n/asRun.ts'
import { localeFrom } from '../language.ts'
import { AsRunImport } from './AsRunImport.tsx'

/** A playout log or an issue list, set against the plan and recorded as run. */
export async function AsRunPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const person = personOf(req.user)
  const { docs } = await req.payload.find({
    collection: 'channels', sort: 'name', limit: 0, pagination: false, depth: 0, select: { name: true, organization: true }, overrideAccess: false, user: req.user, req,
  })
  const channels = docs.filter(({ organization }) => actsFor(person, idOf(organization))).map(({ id, name }) => ({ id, name }))
  const language = localeFrom(req.i18n.language)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <main className="dk-desk dk-as-run">
        <h1 className="dk-desk__heading">{text.heading[language]}</h1>
        {channels.length === 0
          ? <p>{text.noChannels[language]}</p>
          : <AsRunImport channels={channels} locale={language} api={req.payload.config.routes.api} admin={req.payload.config.routes.admin} />}
      </main>
    </DefaultTemplate>
  )
}
