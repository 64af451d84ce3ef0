import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { sitePaths } from '../../../domain/site-paths.ts'
import { useResults, useRows } from '../../data/use-results.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import type { CameFrom } from './posting-state.ts'

const stepStyle = 'touch-target flex min-h-11 items-center gap-2 text-ui font-[600]'

/** The way back to the list that led here, and to the postings beside this one in it. */
export function Neighbours({ cameFrom, row }: { cameFrom: CameFrom; row: number }) {
  const navigate = useNavigate()
  const { manifest, results, isSettled } = useResults(cameFrom.address.query)
  // As the list shows them: the postings of one job one after the other.
  const { rows } = results.entries()
  const place = isSettled ? rows.indexOf(row) : -1
  const beside = [place > 0 ? rows[place - 1] : undefined, place >= 0 ? rows[place + 1] : undefined]
  const { listed } = useRows(manifest, Uint32Array.from(beside.filter((item) => item !== undefined)))
  const [previous, next] = beside.map((item) => listed.find((candidate) => candidate.row === item)?.entry?.slug)
  const state = { from: cameFrom.from, steps: cameFrom.steps + 1 }

  return (
    <nav aria-label="Results" className="screen-only flex min-h-13 flex-wrap items-center gap-x-6">
      <Link
        to={cameFrom.from}
        className={joinClasses(stepStyle, 'me-auto hover:text-pencil')}
        onClick={(event) => {
          if (cameFrom.steps === 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          void navigate(-cameFrom.steps)
        }}
      >
        <ArrowLeft size={17} aria-hidden="true" />
        Back to results
      </Link>
      {place >= 0 && (
        <>
          <span className="text-ui text-ink-3 max-mid:hidden">
            {place + 1} of {rows.length}
          </span>
          <Step slug={previous} state={state}>
            <ArrowLeft size={17} aria-hidden="true" />
            <span className="max-mid:sr-only">Previous</span>
          </Step>
          <Step slug={next} state={state}>
            <span className="max-mid:sr-only">Next</span>
            <ArrowRight size={17} aria-hidden="true" />
          </Step>
        </>
      )}
    </nav>
  )
}

function Step({ slug, state, children }: { slug: string | undefined; state: unknown; children: ReactNode }) {
  return slug === undefined ? (
    <span className={joinClasses(stepStyle, 'text-ink-3 opacity-50')}>{children}</span>
  ) : (
    <Link to={sitePaths.posting(slug)} state={state} className={joinClasses(stepStyle, 'hover:text-pencil')}>
      {children}
    </Link>
  )
}

/** Where a posting was opened directly: the way to the list of all. */
export function AllJobsLink() {
  return (
    <nav aria-label="Results" className="screen-only flex min-h-13 items-center">
      <Link to={sitePaths.list()} className={joinClasses(stepStyle, 'hover:text-pencil')}>
        <ArrowLeft size={17} aria-hidden="true" />
        All jobs
      </Link>
    </nav>
  )
}
