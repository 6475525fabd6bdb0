import { localDateOf, type Instant } from '../../obligations/index.ts'
import type { DemoContent } from './rows.ts'
import { themeRef } from './themes.ts'
import { topicOf, type TopicKind } from './topics.ts'

/** The n-th piece of a kind, made for one programme and first out at `out`. */
export function demoContent(
  kind: TopicKind,
  n: number,
  home: Pick<DemoContent, 'id' | 'organization' | 'programme'> & { seconds?: number; page?: string },
  out: { at: Instant; past: boolean; plan: string; withdrawn?: boolean },
): DemoContent {
  const { theme, ...topic } = topicOf(kind, n, localDateOf(out.at).slice(0, 4))
  return {
    ...home,
    ...topic,
    kind: kind === 'column' || kind === 'talk' ? 'segments' : 'articles',
    theme: themeRef(out.plan, theme),
    seconds: home.seconds ?? null,
    page: home.page ?? null,
    publishedAt: out.past ? out.at : null,
    withdrawn: out.withdrawn ?? false,
  }
}
