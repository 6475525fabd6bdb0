import { SECOND, type Instant, type PlacementStatus } from '../../obligations/index.ts'
import { drawInt } from './draw.ts'
import type { DemoPlacement } from './rows.ts'
import { addDays, at, settledDays, type DemoSpan } from './span.ts'

/** What became of a placement whose day has passed. */
export type Fate = 'aired' | 'tooShort' | 'late' | 'unrecorded' | 'missed' | 'preempted' | 'cancelled' | 'retracted'

/** A fate, and how it was mended. */
export interface Episode {
  fate: Fate
  mended?: 'madeGood' | 'waived'
}

type Outcome = Pick<DemoPlacement, 'status' | 'reason' | 'actualStart' | 'actualSeconds'>

const reasons = {
  missed: 'Sự cố kỹ thuật, không phát, đăng được',
  preempted: 'Nhường sóng cho tường thuật trực tiếp kỳ họp bất thường của Hội đồng nhân dân tỉnh',
  cancelled: 'Hủy vì chưa đủ tư liệu và nhân chứng',
  retracted: 'Rút lại để kiểm chứng thông tin bạn đọc cung cấp',
} as const satisfies Partial<Record<Fate, string>>

/** After the end of every band of prime time. */
const lateTime = '22:40'
const tooShortSeconds = 780

const open = (status: PlacementStatus): Outcome => ({ status, reason: null, actualStart: null, actualSeconds: null })
const delivered = (actualStart: Instant, actualSeconds: number): Outcome => ({
  status: 'delivered',
  reason: null,
  actualStart,
  actualSeconds,
})

/** A row of the schedule before anything is known of how it went. */
export type FatedPlacement = Omit<DemoPlacement, keyof Outcome | 'plannedStart' | 'rerun' | 'makegoodFor' | 'answers'> &
  Partial<Pick<DemoPlacement, 'rerun' | 'makegoodFor' | 'answers'>> & { day: string; time: string; onAir: boolean }

/** The row as it stands today: what has passed has its fate, what lies ahead is settled or only planned. */
export function placed({ day, time, onAir, ...row }: FatedPlacement, fate: Fate, span: DemoSpan): DemoPlacement {
  const plannedStart = at(day, time)
  const outcome =
    day >= span.today
      ? open(day < addDays(span.today, settledDays) ? 'confirmed' : 'planned')
      : outcomeOf(fate, { id: row.id, day, start: plannedStart, seconds: row.plannedSeconds, onAir })
  return { rerun: false, makegoodFor: null, answers: null, ...row, plannedStart, ...outcome }
}

interface PlannedAiring {
  id: string
  day: string
  start: Instant
  seconds: number
  onAir: boolean
}

function outcomeOf(fate: Fate, { id, day, start, seconds, onAir }: PlannedAiring): Outcome {
  // A station is never on the dot, nor ever early; a paper is out when it is out.
  const delay = onAir ? drawInt(`${id} delay`, 90) * SECOND : 0
  const surplus = onAir ? drawInt(`${id} surplus`, 40) : 0
  switch (fate) {
    case 'aired':
      return delivered(start + delay, seconds + surplus)
    case 'tooShort':
      return delivered(start + delay, tooShortSeconds)
    case 'late':
      return delivered(at(day, lateTime) + delay, seconds + surplus)
    case 'unrecorded':
      return open('confirmed')
    case 'retracted':
      return { ...delivered(start + delay, seconds + surplus), status: fate, reason: reasons[fate] }
    default:
      return { ...open(fate), reason: reasons[fate] }
  }
}
