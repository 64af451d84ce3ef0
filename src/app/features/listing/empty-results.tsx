import { Plus, X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { ListAddress } from '../../../domain/list-address.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import { toWords } from '../../../search/fold.ts'
import { useAnswers } from '../../data/use-answers.ts'
import { useIndex, type Found } from '../../data/use-results.ts'
import { Button } from '../../ui/button.tsx'
import { jobs, noneIs, noWordIn, nothingFits, rulesOut, waysOn } from '../../words.ts'
import { openDeadEnd, type CountedWay } from './dead-end.ts'
import { toPhrase, type QueryPart } from './query-parts.ts'
import { moreLeaveNone, moreUntried, stillNoJobs, type WayLabel } from './way-words.ts'

interface EmptyResultsProps {
  readonly address: ListAddress
  readonly found: Found
  readonly parts: readonly QueryPart[]
  /** The parts of another query of the same page. */
  readonly toParts: (query: PostingQuery) => readonly QueryPart[]
  readonly onChange: (change: Partial<PostingQuery>) => void
  /** For a search that may find something another day. */
  readonly saveButton: ReactNode
}

/** No result: which condition is to blame, and what each change would leave, as buttons; some of those that leave nothing are named, not offered. */
export function EmptyResults({ address, found, parts, toParts, onChange, saveButton }: EmptyResultsProps) {
  const { query, scope } = address
  const { facets } = found
  const deadEnd = useMemo(() => openDeadEnd({ query, scope, parts, toParts, facets }), [query, scope, parts, toParts, facets])
  const answerTo = useAnswers(useIndex(), deadEnd.ways.map((way) => way.query.text))
  const countOf = (other: PostingQuery): number | null => answerTo(other)?.total ?? null
  const { ways, moreBarren, untried, pairs, isAllCounted, leadOn, blame, cleared } = deadEnd.explain(countOf, found.text.matches)
  const filterCount = parts.filter((part) => part.key !== 'status').length
  const isWordless = query.text !== '' && toWords(query.text).length === 0
  const toBlame = () => (blame === null ? '' : blame.count > 0 ? rulesOut(toPhrase(blame.part), blame.count) : noneIs(toPhrase(blame.part)))
  return (
    <div className="max-w-[42rem] py-7">
      <h2 className="font-serif text-headline [overflow-wrap:anywhere]">
        {isWordless ? noWordIn(query.text) : nothingFits(filterCount, query.status) + toBlame()}
      </h2>
      {ways.length > 0 && <p className="noscript:hidden mt-2 min-h-7 font-serif text-body text-ink-2">{(leadOn > 0 || isAllCounted) && waysOn(leadOn, pairs.length)}</p>}
      <WayList ways={ways} onChange={onChange} />
      {moreBarren > 0 && <p className="noscript:hidden mt-3 text-small text-ink-3">{moreLeaveNone(moreBarren)}</p>}
      {untried > 0 && <p className="noscript:hidden mt-3 text-small text-ink-3">{moreUntried(untried)}</p>}
      {parts.length > 0 && (
        <div className="noscript:hidden mt-6 flex flex-wrap items-center gap-x-8 gap-y-3">
          <p className="flex items-center gap-4">
            <Button onClick={() => onChange(cleared.query)}>Clear all filters</Button>
            <span className="text-small text-ink-3">{jobs(cleared.count ?? 0)} then</span>
          </p>
          <p className="flex min-h-11 items-center">{saveButton}</p>
        </div>
      )}
      {pairs.length > 0 && <WayList ways={pairs} onChange={onChange} />}
    </div>
  )
}

interface WayListProps {
  readonly ways: readonly CountedWay[]
  readonly onChange: (change: Partial<PostingQuery>) => void
}

function WayList({ ways, onChange }: WayListProps) {
  return (
    <ul className="noscript:hidden mt-5 border-t border-rule">
      {ways.map((way) => (
        <li key={way.key} className="border-b border-rule">
          {way.count !== null && way.count > 0 ? (
            <button type="button" onClick={() => onChange(way.query)} className="flex min-h-12 w-full items-center gap-4 py-2 text-start text-[0.9375rem] hover:text-pencil">
              {way.kind === 'swap' ? <Plus size={15} aria-hidden="true" className="flex-none" /> : <X size={15} aria-hidden="true" className="flex-none" />}
              <Label label={way.label} />
              <span className="ms-auto min-w-24 flex-none text-end font-[640] text-pencil">{jobs(way.count)}</span>
            </button>
          ) : (
            <p className="flex min-h-12 items-center gap-4 py-2 ps-[1.9375rem] text-[0.9375rem] text-ink-3">
              <Label label={way.label} />
              <span className="ms-auto min-w-24 flex-none text-end">{way.count === 0 && stillNoJobs}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Label({ label }: { label: WayLabel }) {
  return (
    <span className="min-w-0 [overflow-wrap:anywhere]">
      {label.map((piece) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <bdi key={piece.value} className="font-serif text-body font-[620]">
            {piece.value}
          </bdi>
        ),
      )}
    </span>
  )
}
