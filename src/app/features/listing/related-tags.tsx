import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import type { ListAddress } from '../../../domain/list-address.ts'
import { toQuery } from '../../../domain/query.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import type { FacetCounts } from '../../../search/evaluate.ts'
import type { Facets, Value } from '../../../search/facets.ts'
import { findRelatedTags } from '../../../search/related-tags.ts'
import { toListHref, type ListState } from '../../data/use-list-address.ts'
import { useIsHydrated } from '../../ui/use-is-hydrated.ts'
import { jobsUnit, oftenWith } from '../../words.ts'

/** As many as a line of the list has room for. */
const maxRelated = 5

/** A tag to add, with the number of results that it would leave. */
export interface RelatedChoice extends Value {
  readonly count: number
}

/**
 * The tags that often stand with those chosen and still have results, the surest first. None where tags widen the
 * list (their counts say nothing of what a further one adds).
 */
export function toRelatedChoices(facets: Facets, { query }: Pick<ListAddress, 'query'>, counts: FacetCounts): RelatedChoice[] {
  if (query.match === 'any') return []
  const idOf = (slug: string) => facets.tagIdBySlug.get(slug) ?? -1
  const leftOut = new Set(query.notTags.map(idOf))
  return findRelatedTags(facets, query.tags.map(idOf))
    .flatMap(({ id }): RelatedChoice[] => {
      const value = facets.tags[id]
      const count = counts.tags[id] ?? 0
      return value && count > 0 && !leftOut.has(id) ? [{ ...value, count }] : []
    })
    .slice(0, maxRelated)
}

interface RelatedTagsProps {
  readonly address: ListAddress
  readonly facets: Facets
  readonly counts: FacetCounts
}

const filtered: ListState = { by: 'filter' }

/** "Often with React: TypeScript 12, Redux 4": each a link that adds the hashtag; without scripts, a link to its own page. */
export function RelatedTags({ address, facets, counts }: RelatedTagsProps) {
  const isHydrated = useIsHydrated()
  const choices = useMemo(() => toRelatedChoices(facets, address, counts), [facets, address, counts])
  if (choices.length === 0) return null
  const { query } = address
  const names = query.tags.map((slug) => facets.tags[facets.tagIdBySlug.get(slug) ?? -1]?.name ?? slug)
  const toHref = (slug: string) => (isHydrated ? toListHref({ ...address, query: toQuery({ ...query, tags: [...query.tags, slug] }) }) : sitePaths.tag(slug))
  return (
    <nav aria-label={oftenWith(names)} className="strip screen-only flex min-w-0 gap-x-3.5 border-b border-rule text-small text-ink-3 max-mid:min-h-11 max-mid:items-center mid:flex-wrap mid:py-1.5">
      <span aria-hidden="true" className="flex-none">{oftenWith(names)}</span>
      {choices.map(({ slug, name, count }) => (
        <Link key={slug} to={toHref(slug)} state={filtered} preventScrollReset className="touch-target flex-none hover:text-pencil">
          <bdi className="pencil-link">{name}</bdi> {count}
          <span className="sr-only"> {jobsUnit(count)}</span>
        </Link>
      ))}
    </nav>
  )
}
