import { useMemo, useState } from 'react'
import type { Board } from '../../../domain/board-config.ts'
import { toDateWords } from '../../../domain/date-words.ts'
import { toIsoDate, type Day } from '../../../domain/day.ts'
import type { QueryChange } from '../../../domain/query-changes.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import type { Value } from '../../../search/facets.ts'
import type { HistoryStep } from '../../data/use-list-address.ts'
import type { Found } from '../../data/use-results.ts'
import { useHeld, useIsInUse } from '../../ui/use-is-in-use.ts'
import { BarList } from './bar-list.tsx'
import { toCharts, toTopIds } from './charts.ts'
import { InsightTables } from './insight-tables.tsx'
import { toTimeBuckets } from './time-buckets.ts'
import { Timeline } from './timeline.tsx'

/** What the pictures show and change. */
export interface InsightProps {
  readonly found: Found
  /** The countries, then the other places, as the filters name them. */
  readonly places: readonly Value[]
  readonly query: PostingQuery
  readonly board: Pick<Board, 'dateTable'>
  readonly onChange: (change: QueryChange, step?: HistoryStep) => void
}

/** The results over time and by their most frequent values: pictures that are filters, and the same as tables. */
export function Insight({ found, places, query, board, onChange }: InsightProps) {
  const [self, setSelf] = useState<HTMLElement | null>(null)
  const isInUse = useIsInUse(self)
  const { facets, results } = found
  const { counts } = results
  const buckets = useMemo(() => toTimeBuckets(counts.days, facets.firstDay), [counts.days, facets.firstDay])
  const charts = useMemo(() => toCharts({ facets, places }, counts, query), [facets, places, counts, query])
  const tops = useMemo(() => charts.map(toTopIds), [charts])
  // What stands where stays while the reader is here; the numbers follow the query.
  const held = useHeld(tops, isInUse || !found.isSettled, facets)
  const shown = charts.flatMap((chart, index) => {
    const values = (held[index] ?? []).flatMap((id) => chart.values[id] ?? [])
    return values.length > 0 ? [{ ...chart, values, all: chart.values.length }] : []
  })
  const toWords = (day: Day) => toDateWords(toIsoDate(day), board.dateTable, null).short
  return (
    <section ref={setSelf} aria-label="At a glance" className="screen-only -mx-4 overflow-x-clip px-4 pt-4">
      {buckets.length > 1 && <Timeline buckets={buckets} query={query} toWords={toWords} onChange={onChange} />}
      <div className="mt-5 grid grid-cols-2 gap-x-5 gap-y-5 mid:gap-x-10 wide:grid-cols-4">
        {shown.map(({ heading, values, chosen, toggle }) => (
          <BarList key={heading} heading={heading} values={values} chosen={chosen} onToggle={(slug) => onChange(toggle(slug))} />
        ))}
      </div>
      <InsightTables buckets={buckets} charts={shown} toWords={toWords} />
    </section>
  )
}
