import { toIsoDate, type Day } from '../../domain/day.ts'
import type { RenderedPosting } from '../../domain/posting.ts'

/** Which open postings close within some days, the first to close first; no line end at the end. */
export function toExpiringReport(postings: readonly RenderedPosting[], today: Day, days: number): string {
  const closing = postings.flatMap(({ slug, status, lastDay }) => (status === 'open' && lastDay !== null && lastDay <= today + days ? [{ slug, lastDay }] : []))
  if (closing.length === 0) return `No open posting closes within ${days} days.`
  const lines = closing.toSorted((a, b) => a.lastDay - b.lastDay || (a.slug < b.slug ? -1 : 1)).map(({ slug, lastDay }) => `  ${slug}.md: its last day is ${toIsoDate(lastDay)}`)
  return [`Within ${days} days ${closing.length === 1 ? 'one open posting closes' : `${closing.length} open postings close`}:`, ...lines].join('\n')
}
