import type { Role } from '../../access/roles.ts'
import { body } from './bodies.ts'

/** Somebody to sign in as, for each of the desks and for the oversight. */
export interface DemoAccount {
  email: string
  name: string
  roles: readonly Role[]
  organizations: readonly string[]
}

export const accounts: readonly DemoAccount[] = [
  {
    email: 'bien-tap-dai@minh-hoa.local',
    name: 'Biên tập viên Đài (minh họa)',
    roles: ['editor', 'scheduler'],
    organizations: [body.station],
  },
  {
    email: 'bien-tap-bao@minh-hoa.local',
    name: 'Biên tập viên Báo (minh họa)',
    roles: ['editor', 'scheduler'],
    organizations: [body.paper, body.pictorial],
  },
  { email: 'giam-sat@minh-hoa.local', name: 'Người giám sát (minh họa)', roles: ['auditor'], organizations: [] },
]
