import { toIsoDate, type Day } from '../../domain/day.ts'
import type { RenderedPosting } from '../../domain/posting.ts'

/** Which open postings close within some days, the first to close first; no line end at the end. */
export function toExpiringReport(postings: readonly RenderedPosting[], today: Day, days: number): string {
  const closing = postings.flatMap(({ slug, status, terms: { validThrough } }) => (status === 'open' && validThrough !== null && validThrough <= today + days ? [{ slug, validThrough }] : []))
  if (closing.length === 0) return `No open posting closes within ${days} days.`
  const lines = closing.toSorted((a, b) => a.validThrough - b.validThrough || (a.slug < b.slug ? -1 : 1)).map(({ slug, validThrough }) => `  ${slug}.md: its last day is ${toIsoDate(validThrough)}`)
  return [`Within ${days} days ${closing.length === 1 ? 'one open posting closes' : `${closing.length} open postings close`}:`, ...lines].join('\n')
}
