import type { RenderedPosting } from '../../domain/posting.ts'
import { findMissing, type Missing } from '../emit/job-posting.ts'

const remedies: Readonly<Record<Missing, string>> = {
  country: 'no country is known; add countries: "PT", or for a remote job remote: "PT, ES"',
  text: 'its text says no more than its title; write what the job is',
}

/** How many lines a short report has. */
const mostShort = 5

/**
 * Which open postings search engines take as a JobPosting, and what the others lack; no line end at the end.
 * @param extent `short` names a few and how to see the rest
 */
export function toJobPostingReport(postings: readonly RenderedPosting[], extent: 'short' | 'all'): string {
  const open = postings.filter((posting) => posting.status === 'open')
  const lacking = open.map((posting) => ({ slug: posting.slug, missing: findMissing(posting) })).filter(({ missing }) => missing.length > 0)
  const shown = extent === 'all' ? lacking : lacking.slice(0, mostShort)
  const rest = lacking.length - shown.length
  return [
    `${open.length - lacking.length} of ${open.length} open postings are a JobPosting to search engines.`,
    ...shown.map(({ slug, missing }) => `  ${slug}.md: ${missing.map((what) => remedies[what]).join('; ')}.`),
    ...(rest > 0 ? [`  and ${rest} more: npm run check -- --job-postings`] : []),
  ].join('\n')
}
