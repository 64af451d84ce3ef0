import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Manifest } from '../../../domain/artifact.ts'
import type { DateTable } from '../../../domain/date-words.ts'
import type { ListScope } from '../../../domain/list-address.ts'
import type { Facets } from '../../../search/facets.ts'
import type { ListedEntry } from '../../data/use-results.ts'
import { toCount } from '../../words.ts'
import { Entry } from './entry.tsx'
import { toHeading } from './list-heading.ts'

interface FurtherListProps {
  readonly scope: ListScope
  readonly manifest: Manifest
  readonly facets: Facets
  readonly listed: readonly ListedEntry[]
  /** Which of the list's postings are here: the first and the last, from 1. */
  readonly first: number
  readonly last: number
  readonly total: number
  readonly dateTable: DateTable
  /** The paths of the pages beside it. */
  readonly before: string
  readonly after: string | null
  /** What is told where entries could not be had. */
  readonly failure: ReactNode
}

const noTags: ReadonlySet<string> = new Set()

/** A further page of a list: its entries in their order, and the pages beside it. */
export function FurtherList({ scope, manifest, facets, listed, first, last, total, dateTable, before, after, failure }: FurtherListProps) {
  return (
    <div className="page-grid">
      <section className="min-w-0 mid:col-start-2">
        <div className="flex flex-wrap items-baseline gap-x-4 border-b-[1.5px] border-ink pt-5 pb-3">
          <h1 tabIndex={-1} className="font-serif text-count">
            {toHeading(total, scope, facets)}
          </h1>
          <p className="text-small text-ink-3">
            {toCount(first)} to {toCount(last)}
          </p>
        </div>
        {failure}
        <ol aria-label="Results">
          {listed.map((listed) => (
            <Entry key={listed.entry?.slug ?? listed.row} listed={listed} facets={facets} matched={noTags} linkState={null} dateTable={dateTable} manifest={manifest} sought={null} marksTitle={false} />
          ))}
        </ol>
        <nav aria-label="Pages" className="flex flex-wrap gap-x-8 py-10 text-[0.9375rem]">
          <Link to={before} rel="prev" className="pencil-link touch-target">
            Previous page
          </Link>
          {after !== null && (
            <Link to={after} rel="next" className="pencil-link touch-target">
              Next page
            </Link>
          )}
        </nav>
      </section>
    </div>
  )
}
