import { createLocalReq, type ServerProps } from 'payload'

import { countWork } from '../../operations/work/countWork.ts'
import { wallClock } from '../../platform/clock.ts'
import { DeskLinks } from './DeskLinks.tsx'

/** The desk's own views in the menu, with how much waits for the person who looks. */
export async function DeskNav({ payload, user }: ServerProps) {
  const req = await createLocalReq({ user: user! }, payload)
  return <DeskLinks waiting={user ? await countWork(req, wallClock.now()) : 0} />
}
