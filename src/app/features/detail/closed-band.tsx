import { CircleMinus } from 'lucide-react'
import { useEffect } from 'react'
import { Link } from 'react-router-dom'
import type { PostingPage } from '../../../domain/artifact.ts'
import { emptyQuery, toQuery } from '../../../domain/query.ts'
import type { Facets } from '../../../search/facets.ts'
import { toListHref } from '../../data/use-list-address.ts'

interface ClosedBandProps {
  readonly posting: PostingPage
  readonly facets: Facets
  readonly openCounts: Uint32Array
}

/** A closed posting says so across the page, and shows a way on. One that was open when the page was built is no JobPosting any more, and not to be indexed. */
export function ClosedBand({ posting, facets, openCounts }: ClosedBandProps) {
  useEffect(() => document.querySelector('[type="application/ld+json"]')?.remove(), [])
  const similar = toSimilarHref(posting, facets, openCounts)
  return (
    <div className="border-b border-rule bg-recess">
      {posting.status === 'open' && <meta name="robots" content="noindex" />}
      <div className="page-grid py-3 mid:max-wide:block">
        <p className="flex items-center gap-2.5 font-serif text-lead font-[620]">
          <CircleMinus size={20} aria-hidden="true" />
          Closed
        </p>
        <p className="font-serif text-[1.0625rem] leading-7 text-ink">
          <bdi>{posting.company}</bdi> no longer takes applications for this job. The posting is kept to read.{' '}
          {similar !== null && (
            <Link to={similar} className="pencil-link">
              Similar open jobs
            </Link>
          )}
        </p>
      </div>
    </div>
  )
}

const similarTags = 3

/** Open jobs with any of the posting's rarest tags; `null` where no open job shares one. */
function toSimilarHref(posting: PostingPage, facets: Facets, openCounts: Uint32Array): string | null {
  const open = (slug: string) => openCounts[facets.tagIdBySlug.get(slug) ?? -1] ?? 0
  const tags = posting.tags
    .map((tag) => tag.slug)
    .filter((slug) => open(slug) > 0)
    .toSorted((a, b) => open(a) - open(b) || (a < b ? -1 : 1))
    .slice(0, similarTags)
  if (tags.length === 0) return null
  return toListHref({ scope: { kind: 'all' }, query: toQuery({ ...emptyQuery, tags, match: tags.length > 1 ? 'any' : 'all' }) })
}
