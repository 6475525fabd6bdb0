import type { AdminViewServerProps, PayloadRequest } from 'payload'

import type { Instant } from '../../obligations/index.ts'
import type { Locale } from '../../platform/text.ts'
import type { MatrixParams } from './params.ts'

/** Who looks at what stands beside the matrix, and what the address asks for. */
export interface PanelSetting {
  req: PayloadRequest
  permissions: AdminViewServerProps['initPageResult']['permissions']
  admin: string
  api: string
  params: MatrixParams
  now: Instant
  locale: Locale
}
