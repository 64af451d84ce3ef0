import type { ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { ListAddress } from '../../../domain/list-address.ts'
import { sorts, type PostingQuery } from '../../../domain/query.ts'
import { toListHref, useListAddress } from '../../data/use-list-address.ts'
import { pageSize, useResults, useRows } from '../../data/use-results.ts'
import { usePresent } from '../../data/use-present.ts'
import { Button } from '../../ui/button.tsx'
import { jobs, sortWords } from '../../words.ts'
import { EmptyResults } from './empty-results.tsx'
import { Entry } from './entry.tsx'
import { toPhrase, toQueryParts } from './query-parts.ts'
import { QuerySentence } from './query-sentence.tsx'
import { toHeading } from './list-heading.ts'

interface ListingProps {
  readonly address: ListAddress
  readonly language: string
  readonly onChange: (change: Partial<PostingQuery>) => void
  /** How a failed search or a failed chunk is told. */
  readonly renderFailure: (error: Error, retry: () => void) => ReactNode
  /** Above the heading on a phone: the button that opens the filters. */
  readonly filterButton: ReactNode
}

/** The list: its heading with the query as a sentence, its entries, "Show more". */
export function Listing({ address, language, onChange, renderFailure, filterButton }: ListingProps) {
  const { query, scope } = address
  const location = useLocation()
  const navigate = useNavigate()
  const { state } = useListAddress()
  const { nowMs } = usePresent()
  const { manifest, facets, results, text, countWith } = useResults(query)
  const total = results.rows.length
  const shown = Math.min(total, state.shown ?? pageSize)
  const rows = useRows(manifest, results.rows.subarray(0, shown))
  const parts = toQueryParts(query, scope, facets)
  const matched = new Set(query.tags)
  const from = toListHref(address)
  const isReady = text.error === null && !text.isPending
  const sentence = parts.map(toPhrase).join(' ')

  const showMore = () =>
    void navigate(location.pathname + location.search, {
      replace: true,
      preventScrollReset: true,
      state: { shown: shown + pageSize },
    })

  return (
    <section aria-busy={text.isPending} className="min-w-0">
      <div className="main-grid items-start border-b-[1.5px] border-ink pb-3 mid:pt-[1.375rem]">
        <div className="flex flex-wrap items-baseline gap-x-3 max-mid:pt-2.5">
          <h1 tabIndex={-1} className="font-serif text-count">
            {isReady ? toHeading(total, scope, facets) : 'Search'}
          </h1>
          <QuerySentence parts={parts} onChange={onChange} />
        </div>
        <div className="flex items-center gap-2 text-small text-ink-3 max-mid:-order-1 max-mid:-mx-4 max-mid:border-b max-mid:border-rule max-mid:px-4 mid:pt-1.5">
          {filterButton}
          <label className="ms-auto flex min-h-11 items-center gap-2 mid:min-h-0 wide:ms-0 wide:w-full wide:justify-between">
            <span className="max-mid:sr-only">Sorted by</span>
            <select
              value={query.sort}
              onChange={(event) => onChange({ sort: sorts.find((sort) => sort === event.currentTarget.value) ?? 'newest' })}
              className="bg-transparent py-1 text-ui font-[600] text-ink"
            >
              {sorts.map((sort) => (
                <option key={sort} value={sort} className="bg-paper">
                  {sortWords[sort]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <p role="status" aria-atomic="true" className="sr-only">
        {isReady && `${jobs(total)} ${sentence}${shown > pageSize ? `, ${shown} shown` : ''}`}
      </p>
      {text.error ? (
        renderFailure(text.error, text.retry)
      ) : total === 0 && !text.isPending ? (
        <EmptyResults query={query} scope={scope} parts={parts} countWith={countWith} onChange={onChange} />
      ) : (
        <ol aria-label="Results" className={text.isPending ? 'opacity-60' : undefined}>
          {rows.listed.map((listed, index) => (
            <Entry
              key={listed.row}
              listed={listed}
              facets={facets}
              matched={matched}
              linkState={{ from, place: index, steps: 1 }}
              language={language}
              nowMs={nowMs}
            />
          ))}
        </ol>
      )}
      {rows.error && renderFailure(rows.error, rows.retry)}
      {shown < total && (
        <div className="flex flex-wrap items-center gap-4 py-10">
          <Button onClick={showMore}>Show more</Button>
          <span className="text-small text-ink-3">
            {shown} of {jobs(total)}
          </span>
        </div>
      )}
      {shown >= total && total > pageSize && <p className="py-10 text-small text-ink-3">All {jobs(total)} shown</p>}
    </section>
  )
}
