import { Link } from 'react-router-dom'
import type { Manifest } from '../../../domain/artifact.ts'
import type { DateTable } from '../../../domain/date-words.ts'
import { toIsoDate } from '../../../domain/day.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { hash32 } from '../../../domain/slug.ts'
import type { Facets, Value } from '../../../search/facets.ts'
import { findMarks } from '../../../search/highlight.ts'
import type { TextQuery } from '../../../search/text-query.ts'
import type { ListedEntry } from '../../data/use-results.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { Marked } from '../../ui/marked.tsx'
import { ShowDate } from '../../show-date.tsx'
import { workModeWords } from '../../words.ts'
import { Dot } from './dot.tsx'
import { EntryLead } from './entry-lead.tsx'
import { agree, EntryPlaces } from './entry-places.tsx'
import { EntryTags } from './entry-tags.tsx'

interface EntryProps {
  readonly listed: ListedEntry
  readonly facets: Facets
  /** Slugs of the tags that the query asks for: shown first, in bold. */
  readonly matched: ReadonlySet<string>
  /** What the posting's page needs to lead back here: see `PostingState`. */
  readonly linkState: unknown
  readonly dateTable: DateTable
  readonly manifest: Manifest
  /** What the list was searched for; `null` where nothing. */
  readonly sought: TextQuery | null
  readonly marksTitle: boolean
}

/** One job of a list: an article with a heading and a real link; one that has several postings names their places, each a link. */
export function Entry({ listed, facets, matched, linkState, dateTable, manifest, sought, marksTitle }: EntryProps) {
  const { row, entry, twins } = listed
  if (entry === null) return <li className="h-[5.625rem] border-b border-rule noscript:hidden" aria-hidden="true" />
  const company = facets.companies[facets.company[row] ?? 0]
  const mode = facets.workModes[facets.workMode[row] ?? 0] ?? 'not-stated'
  const pay = facets.payWords[facets.paySets.rows[row] ?? 0] ?? ''
  const isClosed = facets.closed[row] === 1
  const tags = readTags(facets, row)
  const date = toIsoDate(facets.days[row] ?? 0)
  // What the postings of one job do not have in common stands with the place of each.
  const postings = [listed, ...twins]
  const saysMode = !(mode === 'not-stated' && isClosed) && (twins.length === 0 || (entry.place !== '' && agree(postings, facets.workMode)))
  const saysPay = pay !== '' && agree(postings, facets.paySets.rows)
  // A paragraph cannot hold a list.
  const By = twins.length === 0 ? 'p' : 'div'
  return (
    <li className="border-b border-rule">
      <article className="main-grid min-h-[5.625rem] py-3.5 pb-2.5">
        <div className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 mid:grid-cols-[2.5rem_minmax(0,1fr)] mid:gap-x-4">
          <Avatar name={company?.name ?? ''} seed={hash32(company?.slug ?? '')} imageUrl={entry.logoUrl} />
          <div className="min-w-0">
            <h2 className="-mt-1 font-serif text-entry text-pretty [overflow-wrap:anywhere] max-mid:text-[1.25rem]">
              <Link to={sitePaths.posting(entry.slug)} state={linkState} className="touch-target block visited:text-ink-2 hover:text-pencil hover:underline">
                <bdi className="line-clamp-3">
                  <Marked text={entry.title} marks={sought && marksTitle ? findMarks(entry.title, sought, 'title') : []} />
                </bdi>
              </Link>
            </h2>
            <By className="text-by text-ink-2 max-mid:mt-0.5 max-mid:text-ui">
              <bdi className="font-[600] text-ink">{company?.name}</bdi>
              {twins.length > 0 ? (
                <>
                  <Dot />
                  <EntryPlaces listed={listed} facets={facets} linkState={linkState} dateTable={dateTable} />
                </>
              ) : (
                entry.place !== '' && (
                  <>
                    <Dot />
                    <bdi>{entry.place}</bdi>
                  </>
                )
              )}
              {saysPay && (
                <>
                  <Dot />
                  <wbr />
                  <bdi className="whitespace-nowrap">{pay}</bdi>
                </>
              )}
              {saysMode && (
                <>
                  <Dot />
                  <wbr />
                  <span className={joinClasses('whitespace-nowrap', mode === 'not-stated' && 'text-ink-3')}>{workModeWords[mode]}</span>
                </>
              )}
            </By>
            <p className="mt-0.5 line-clamp-1 font-serif text-pitch text-ink-2 max-mid:line-clamp-2 max-mid:text-[1rem] max-mid:leading-[1.3125rem]">
              <bdi>
                <EntryLead entry={entry} company={company?.name ?? ''} tags={tags} manifest={manifest} sought={sought} />
              </bdi>
            </p>
          </div>
        </div>
        <div className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-3 max-wide:mt-1.5 max-wide:ps-12 mid:max-wide:ps-14 wide:block">
          {/* As wide as any date: "23 Nov 2026" becomes "yesterday" when the page comes alive, and the tags beside it stay. */}
          <p className="flex-none max-wide:min-w-[5.25rem]">
            {isClosed && (
              <>
                <span className="font-[600] text-ink-2">Closed</span>
                <Dot />
              </>
            )}
            <ShowDate date={date} dateTable={dateTable} />
          </p>
          <EntryTags tags={tags} matched={matched} />
        </div>
      </article>
    </li>
  )
}

function readTags(facets: Facets, row: number): Value[] {
  const { offsets, ids } = facets.tagLists
  return Array.from(ids.subarray(offsets[row], offsets[row + 1])).flatMap((id) => facets.tags[id] ?? [])
}
