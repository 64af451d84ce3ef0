import { useId } from 'react'
import { toDateWords, type DateTable } from '../../../domain/date-words.ts'
import { toIsoDate } from '../../../domain/day.ts'
import type { QueryChange } from '../../../domain/query-changes.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import type { Found } from '../../data/use-results.ts'
import { useTyped } from './use-typed.ts'
import { CheckRow } from '../../ui/check-row.tsx'
import { Kept } from '../../ui/kept.tsx'
import { usePresent } from '../../ui/use-present.ts'
import { beforeNewest, jobsUnit, lastDays, postedRange } from '../../words.ts'
import { countDays, toPostedChoices, toPostedFrom } from './posted-since.ts'

interface PostedGroupProps {
  readonly found: Found
  readonly query: PostingQuery
  readonly dateTable: DateTable
  readonly onChange: (change: QueryChange) => void
}

/** How old a posting may be. Days that an address names and no choice has are a choice of their own. */
export function PostedGroup({ found, query, dateTable, onChange }: PostedGroupProps) {
  const hintId = useId()
  const [typed, setTyped] = useTyped(query.since)
  const { facets, results } = found
  const from = toPostedFrom(facets, usePresent())
  if (from === null) return null
  const toWords = (date: string) => toDateWords(date, dateTable, null).short
  const isAny = query.since === null && query.until === null
  const choices = toPostedChoices(facets, results.counts.days, from).map(({ span, since, count }) => ({
    label: lastDays(span),
    count,
    isChosen: query.since === since && query.until === null,
    change: { since, until: null },
  }))
  const isOwnRange = !isAny && !choices.some((choice) => choice.isChosen)
  const rows = [
    { label: 'Any time', count: countDays(results.counts.days), isChosen: isAny, change: { since: null, until: null } },
    ...choices,
    ...(isOwnRange
      ? [
          {
            label: postedRange(query.since && toWords(query.since), query.until && toWords(query.until)),
            count: results.total,
            isChosen: true,
            change: { since: query.since, until: query.until },
          },
        ]
      : []),
  ]
  const chooseSince = (date: string) => {
    const since = date === '' ? null : date
    if (since !== query.since) onChange({ since, until: since === null ? query.until : null })
  }
  return (
    <fieldset aria-describedby={from.kind === 'newest' ? hintId : undefined} className="min-w-0 border-b border-rule py-3.5">
      <legend className="contents">
        <span className="block pb-1 text-ui font-[640] max-mid:text-large">Posted</span>
      </legend>
      {from.kind === 'newest' && (
        <p id={hintId} className="pb-1 text-small text-ink-3">
          {beforeNewest(toWords(toIsoDate(from.day)))}
        </p>
      )}
      {rows.map((row) => (
        <Kept key={row.label} by={`posted ${row.label} ${row.count} ${row.isChosen}`}>
          <CheckRow
            kind="radio"
            name="posted"
            label={row.label}
            count={row.count}
            countLabel={jobsUnit(row.count)}
            isChosen={row.isChosen}
            onChange={() => onChange(row.change)}
          />
        </Kept>
      ))}
      <label className="mt-1 flex min-h-[1.6875rem] items-center justify-between gap-2.5 text-ui max-mid:min-h-11 max-mid:text-large">
        Since
        <input
          type="date"
          value={typed ?? query.since ?? ''}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={(event) => chooseSince(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') chooseSince(event.currentTarget.value)
          }}
          className="min-w-0 bg-transparent text-small tabular-nums max-mid:min-h-11 max-mid:text-large"
        />
      </label>
    </fieldset>
  )
}
