import type { PublicJob } from '../../domain/artifact.ts'
import { toIsoDate } from '../../domain/day.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import type { OutputFile } from './output-file.ts'

/** The version of `jobs.json`, which is a contract of its own: `docs/jobs-json.md`. */
const jobsJsonVersion = 1

/** The public list for other programs: closed ones included, newest first, one object a line. */
export function emitJobsJson(postings: readonly RenderedPosting[]): OutputFile {
  const lines = postings.toSorted(compareNewest).map((posting) => JSON.stringify(toPublicJob(posting)))
  return { path: 'jobs.json', content: `{"version":${jobsJsonVersion},"jobs":[\n${lines.join(',\n')}\n]}\n` }
}

function compareNewest(a: RenderedPosting, b: RenderedPosting): number {
  return b.day - a.day || (a.slug < b.slug ? -1 : 1)
}

function toPublicJob(posting: RenderedPosting): PublicJob {
  return {
    slug: posting.slug,
    title: posting.title,
    company: posting.company,
    companySlug: posting.companySlug,
    location: posting.place.asWritten,
    url: posting.url,
    applyUrl: posting.applyUrl,
    datePosted: toIsoDate(posting.day),
    status: posting.status,
    tags: posting.tags.map(({ slug, name }) => ({ slug, name })),
    jobType: posting.jobType,
    summary: posting.pitch,
    featured: posting.featured,
  }
}
