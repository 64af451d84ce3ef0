import { useMemo, useState, type Ref } from 'react'
import { toTagChoice, type QueryChange } from '../../../domain/query-changes.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import type { Found } from '../../data/use-results.ts'
import { Kept } from '../../ui/kept.tsx'
import { useHeld, useIsInUse } from '../../ui/use-is-in-use.ts'
import { toFilterValues } from './filter-values.ts'
import { LeaveOutButton, TagMatchChoice } from './tag-controls.tsx'
import { toTagOrder } from './tag-order.ts'
import { ValueGroup } from './value-group.tsx'

interface TagGroupProps {
  readonly found: Found
  readonly query: PostingQuery
  readonly onChange: (change: QueryChange) => void
}

/** What stands around the group: while the reader is in it, nothing in it changes its place. */
const filters = 'aside, dialog'

/**
 * The hashtags, each wanted, left out, or neither. Those chosen stand first, then the most useful ones for the
 * current results; the order is taken up once the reader is elsewhere.
 */
export function TagGroup({ found, query, onChange }: TagGroupProps) {
  const [self, setSelf] = useState<HTMLElement | null>(null)
  const { facets, results, countWith } = found
  const total = query.match === 'any' && query.tags.length > 0 ? countWith({ tags: [] }) : results.total
  const order = useMemo(() => toTagOrder(facets, query, { counts: results.counts, total }), [facets, query, results.counts, total])
  const isInUse = useIsInUse(self?.closest<HTMLElement>(filters) ?? null)
  const shown = useHeld(order, isInUse || !found.isSettled, facets)
  const notTags = new Set(query.notTags)

  const choose = (slug: string, isChosen: boolean) => onChange(toTagChoice(slug, isChosen ? 'with' : 'off'))
  const leaveOut = (slug: string, isLeftOut: boolean) => onChange(toTagChoice(slug, isLeftOut ? 'without' : 'off'))

  return (
    <ValueGroup
      legend="Hashtags"
      noun="hashtags"
      values={toFilterValues(facets.tags, shown, results.counts.tags)}
      chosen={new Set(query.tags)}
      struck={notTags}
      onToggle={choose}
      onStrike={leaveOut}
      header={
        <Kept by={`match ${query.match}`}>
          <TagMatchChoice match={query.match} onChange={(match) => onChange({ match })} />
        </Kept>
      }
      columnHeads={<TagColumnHeads ref={setSelf} />}
      renderExtra={(tag) => <LeaveOutButton name={tag.name} isLeftOut={notTags.has(tag.slug)} onChange={(isLeftOut) => leaveOut(tag.slug, isLeftOut)} />}
    />
  )
}

/** What the two controls of a row mean; while a row has the focus, with the keys that do the same. */
function TagColumnHeads({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} aria-hidden="true" className="mt-1.5 flex justify-between text-small text-ink-3">
      {[
        ['With', 'Space'],
        ['Without', '−'],
      ].map(([word, key]) => (
        <span key={word}>
          {word}
          <kbd className="ms-1.5 hidden rounded-[2px] border border-edge px-1 font-sans text-label group-has-[.check-row_:focus-visible]/values:inline">{key}</kbd>
        </span>
      ))}
    </div>
  )
}
