import { createLocalReq, type ServerProps } from 'payload'

import { holds, personOf } from '../../access/roles.ts'
import { findPermitted, readPermittedByIds } from '../../database/readPermitted.ts'
import { idsOf, type Id } from '../../documents/ids.ts'
import { wallClock } from '../../platform/clock.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { localeFrom } from '../language.ts'
import '../log/log.css'
import { RaiseFinding } from './RaiseFinding.tsx'
import { lastDaysFrom } from './readFinding.ts'

/** Beside a commitment's form: an auditor asks about the commitment as a whole. */
export async function RaiseOnCommitment({ id, payload, user, i18n }: ServerProps & { id?: Id }) {
  if (id === undefined || !holds(personOf(user), 'auditor')) return null
  const req = await createLocalReq({ user: user! }, payload)
  const commitment = await findPermitted(req, 'commitments', id)
  const bodies = [...(await readPermittedByIds(req, 'organizations', idsOf(commitment?.obligors), { name: true })).values()]
  if (commitment === null || bodies.length === 0) return null
  const { admin, api } = payload.config.routes
  return (
    <span className="dk-paper">
      <RaiseFinding
        subject={{ kind: 'commitment', ref: String(id), title: commitment.title ?? '' }}
        bodies={bodies.map(({ id: body, name }) => ({ id: body, name }))}
        lastDays={lastDaysFrom(wallClock.now(), await confirmedHolidays(req))}
        locale={localeFrom(i18n.language)}
        api={api}
        admin={admin}
      />
    </span>
  )
}
