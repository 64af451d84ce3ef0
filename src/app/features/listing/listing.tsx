import { useDeferredValue, useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation, useNavigate } from 'react-router-dom'
import type { DateTable } from '../../../domain/date-words.ts'
import type { ListAddress } from '../../../domain/list-address.ts'
import { pageSize, toPagePath } from '../../../domain/list-pages.ts'
import type { QueryChange } from '../../../domain/query-changes.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import { toListHref, useListAddress } from '../../data/use-list-address.ts'
import { drawnSize, useEntries, type Found, type ListedEntry } from '../../data/use-results.ts'
import { Announcement } from '../../ui/announcement.tsx'
import { Button } from '../../ui/button.tsx'
import { Kept } from '../../ui/kept.tsx'
import { useIsHydrated } from '../../ui/use-is-hydrated.ts'
import { findMarks } from '../../../search/highlight.ts'
import { countEntries } from '../../../search/twins.ts'
import { jobs, toCorrectionSentence, toCount, toMissedSentence } from '../../words.ts'
import { EmptyResults } from './empty-results.tsx'
import { Entry } from './entry.tsx'
import { toPhrase, type QueryPart } from './query-parts.ts'
import { QuerySentence } from './query-sentence.tsx'
import { RelatedTags } from './related-tags.tsx'
import { SortChoice } from './sort-choice.tsx'
import { toHeading } from './list-heading.ts'
import { useFaultSentences } from './use-fault-sentences.ts'

interface ListingProps {
  readonly address: ListAddress
  readonly found: Found
  readonly parts: readonly QueryPart[]
  /** The parts of another query of the same page. */
  readonly toParts: (query: PostingQuery) => readonly QueryPart[]
  readonly dateTable: DateTable
  readonly onChange: (change: QueryChange) => void
  /** How a failed search or a failed chunk is told. */
  readonly renderFailure: (error: Error, retry: () => void) => ReactNode
  /** Above the heading on a phone: the button that opens the filters. */
  readonly filterButton: ReactNode
  /** By the count: what opens the pictures of the results, which stand above the entries. */
  readonly insight: { readonly button: ReactNode; readonly panel: ReactNode }
  /** At the end of the query's sentence; among the ways on where nothing is found. */
  readonly saveButton: ReactNode
}

/** Where a search finds fewer, their titles are marked whatever they say. */
const fewTitles = 4

/** The id of what a list found: its entries, or the ways out where there are none. */
export const resultsId = 'results'

/** The list: its heading with the query as a sentence, its entries, "Show more". */
export function Listing({ address, found, parts, toParts, dateTable, onChange, renderFailure, filterButton, insight, saveButton }: ListingProps) {
  const { query, scope } = address
  const location = useLocation()
  const navigate = useNavigate()
  const { state } = useListAddress()
  const { manifest, facets, results, text, isSettled } = found
  const { total } = results
  const isEmpty = total === 0 && isSettled && text.error === null
  const hasPay = facets.pays.length > 1
  const entries = results.entries()
  const entryCount = countEntries(entries)
  const shown = Math.min(entryCount, state.shown ?? pageSize)
  // Postings of one job are one entry, and count as what they are.
  const shownJobs = entries.offsets[shown] ?? 0
  const rows = useEntries(manifest, entries, 0, shown)
  // Places whose data failed stay out: an empty box says nothing, the message above says why.
  const listed = rows.error ? rows.listed.filter(({ entry }) => entry !== null) : rows.listed
  const isHydrated = useIsHydrated()
  // False in a page as the build draws it, then true: React fills the list up without holding the page.
  const isWhole = useDeferredValue(true, isHydrated)
  const matched = new Set(query.tags)
  const from = toListHref(address)
  const sentence = parts.map(toPhrase).join(' ')
  const faults = useFaultSentences(query.text, state.by === 'typing')
  const notes = [
    ...(faults ?? []),
    ...(text.matches?.corrections ?? []).map(toCorrectionSentence),
    ...(text.matches?.missed ?? []).map(toMissedSentence),
  ]
  const sought = text.matches?.sought ?? null
  // What every title says is not marked in each of them; the first ones decide, so that no mark comes or goes with "Show more".
  const firstRows = rows.listed.slice(0, pageSize)
  const marksTitles = sought !== null && (firstRows.length < fewTitles || firstRows.some(({ entry }) => entry !== null && findMarks(entry.title, sought, 'title').length === 0))

  // A failure takes its button with it: the focus goes on to what is shown instead.
  const heading = useRef<HTMLHeadingElement>(null)
  const failure = text.error ?? rows.error
  const hasFailed = useRef(false)
  useEffect(() => {
    if (hasFailed.current && !failure && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
    hasFailed.current = Boolean(failure)
  }, [failure])

  // The last "Show more" takes its button away: the focus stays in its place.
  const isLastStep = useRef(false)
  const takeFocus = (end: HTMLElement | null) => {
    if (end && isLastStep.current) end.focus({ preventScroll: true })
    if (end) isLastStep.current = false
  }

  const toEntry = (listed: ListedEntry) => (
    <Entry key={listed.entry?.slug ?? listed.row} listed={listed} facets={facets} matched={matched} linkState={{ from, steps: 1 }} dateTable={dateTable} manifest={manifest} sought={sought} marksTitle={marksTitles} />
  )

  const showMore = () => {
    isLastStep.current = shown + pageSize >= entryCount
    void navigate(location.pathname + location.search, {
      replace: true,
      preventScrollReset: true,
      state: { shown: shown + pageSize },
    })
  }

  return (
    <section aria-busy={!text.isWhole && !text.error} className="min-w-0 mid:col-start-2">
      <div className="flex flex-wrap items-center gap-x-3 border-b-[1.5px] border-ink mid:grid mid:grid-cols-[minmax(0,1fr)_auto] mid:items-start mid:gap-x-10 mid:pt-[1.375rem] mid:pb-3 wide:grid-cols-[minmax(0,1fr)_13rem]">
        <div className="contents mid:block">
          <h1 ref={heading} tabIndex={-1} className="me-auto font-serif text-count max-mid:leading-11 mid:me-3 mid:inline">
            {isSettled ? toHeading(total, scope, facets) : 'Search'}
          </h1>
          <QuerySentence parts={parts} onRemove={(key) => onChange((current) => toParts(current).find((part) => part.key === key)?.without ?? {})}>
            {!isEmpty && saveButton}
          </QuerySentence>
          {insight.button}
        </div>
        <div className="contents mid:block mid:pt-2">
          {filterButton}
          <Kept by={`sort ${query.sort} ${query.text !== ''} ${hasPay}`}>
            <SortChoice sort={query.sort} hasText={query.text !== ''} hasPay={hasPay} onChange={(sort) => onChange({ sort })} />
          </Kept>
        </div>
      </div>
      <RelatedTags address={address} facets={facets} counts={results.counts} />
      {insight.panel}
      {notes.length > 0 && <p className="pt-3 font-serif text-body text-ink-2 [overflow-wrap:anywhere]">{notes.join(' ')}</p>}
      <Announcement
        text={isSettled && faults !== null ? `${jobs(total)} ${sentence}${shown > pageSize ? `, ${toCount(shownJobs)} shown` : ''}${notes.length > 0 ? `. ${notes.join(' ')}` : ''}` : null}
        isTyping={state.by === 'typing'}
      />
      {rows.error && renderFailure(rows.error, rows.retry)}
      {text.error ? (
        renderFailure(text.error, text.retry)
      ) : isEmpty ? (
        <div id={resultsId} tabIndex={-1}>
          <EmptyResults address={address} found={found} parts={parts} toParts={toParts} onChange={onChange} saveButton={saveButton} />
        </div>
      ) : (
        <ol id={resultsId} tabIndex={-1} aria-label="Results" className={text.isPending ? 'opacity-60' : undefined}>
          {listed.map((listed, index) => toEntry(isWhole || index < drawnSize ? listed : { ...listed, entry: null }))}
        </ol>
      )}
      {!isHydrated && shown > drawnSize && (
        <noscript>
          <ol aria-label="Results">{rows.listed.slice(drawnSize).map(toEntry)}</ol>
        </noscript>
      )}
      {!isHydrated && shown < entryCount && (
        <noscript>
          <p className="py-10">
            <Link to={toPagePath(address, 2)} rel="next" className="pencil-link">
              Next page
            </Link>
          </p>
        </noscript>
      )}
      {shown < entryCount && !failure && (
        <div className="flex flex-wrap items-center gap-4 py-10 noscript:hidden">
          <Button onClick={showMore}>Show more</Button>
          <span className="text-small text-ink-3">
            {toCount(shownJobs)} of {jobs(total)}
          </span>
        </div>
      )}
      {shown >= entryCount && entryCount > pageSize && !failure && (
        <p ref={takeFocus} tabIndex={-1} className="py-10 text-small text-ink-3">
          All {jobs(total)} shown
        </p>
      )}
    </section>
  )
}
