import { createLocalReq, type ServerProps } from 'payload'

import { readScope } from '../../operations/desk/readScope.ts'
import { ScopeOfList } from './ScopeSwitch.tsx'

/** Whose matters a list shows, read as the list itself reads it: another tab may have chosen since this one was opened. */
export async function ListScope({ payload, user }: ServerProps) {
  return <ScopeOfList scope={await readScope(await createLocalReq({ user: user! }, payload))} />
}
