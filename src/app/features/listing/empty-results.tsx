import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ListAddress } from '../../../domain/list-address.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import { toWords } from '../../../search/fold.ts'
import { useAnswers } from '../../data/use-answers.ts'
import { useIndex, type Found } from '../../data/use-results.ts'
import { Button } from '../../ui/button.tsx'
import { jobs, noneIs, noWordIn, nothingFits, rulesOut, waysOn } from '../../words.ts'
import { toPhrase, withoutFilters, type QueryPart } from './query-parts.ts'
import { isOfText, toAlone, toPairs, toWaysOut, type WayOut } from './ways-out.ts'

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

/** No result: which condition is to blame, and what each change would leave, as buttons; those that leave nothing are named, not offered. */
export function EmptyResults({ address, found, parts, toParts, onChange, saveButton }: EmptyResultsProps) {
  const { query, scope } = address
  const ways = toWaysOut(query, parts, found.facets)
  const answerTo = useAnswers(useIndex(), ways.map((way) => way.query.text))
  const countOf = (other: PostingQuery): number | null => answerTo(other)?.total ?? null
  const counted = ways.map((way) => ({ ...way, count: countOf(way.query) }))
  const removable = parts.filter((part) => part.key !== 'status')
  const isAllCounted = counted.every(({ count }) => count !== null)
  const hasWay = counted.some(({ count }) => count !== null && count > 0)
  const pairs = isAllCounted && !hasWay ? toPairs(query, removable, toParts, countOf) : []
  const cleared = withoutFilters(query, scope)
  const isWordless = query.text !== '' && toWords(query.text).length === 0
  return (
    <div className="max-w-[42rem] py-7">
      <h2 className="font-serif text-headline [overflow-wrap:anywhere]">
        {isWordless ? noWordIn(query.text) : nothingFits(removable.length, query.status) + toBlame()}
      </h2>
      {ways.length > 0 && <p className="noscript:hidden mt-2 min-h-7 font-serif text-body text-ink-2">{(hasWay || isAllCounted) && waysOn(hasWay ? ways.length : 0, pairs.length)}</p>}
      <WayList ways={counted} onChange={onChange} />
      {parts.length > 0 && (
        <div className="noscript:hidden mt-6 flex flex-wrap items-center gap-x-8 gap-y-3">
          <p className="flex items-center gap-4">
            <Button onClick={() => onChange(cleared)}>Clear all filters</Button>
            <span className="text-small text-ink-3">{jobs(countOf(cleared) ?? 0)} then</span>
          </p>
          <p className="flex min-h-11 items-center">{saveButton}</p>
        </div>
      )}
      {pairs.length > 0 && <WayList ways={pairs} onChange={onChange} />}
    </div>
  )

  /** The one condition without which there would be jobs, or one that no job fits; nothing where neither is known. */
  function toBlame(): string {
    const helpful = removable.filter((part) => (counted.find(({ key }) => key === part.key)?.count ?? 0) > 0)
    const [only] = helpful
    if (only && helpful.length === 1 && removable.length > 1) return rulesOut(toPhrase(only), counted.find(({ key }) => key === only.key)?.count ?? 0)
    const barren = removable.find((part) => {
      const alone = isOfText(part) && removable.filter(isOfText).length > 1 ? null : toAlone(query, part.key, toParts)
      return alone && countOf(alone) === 0
    })
    const said = barren && toParts(toAlone(query, barren.key, toParts) ?? query).find(({ key }) => key === barren.key)
    return said ? noneIs(toPhrase(said)) : ''
  }
}

interface WayListProps {
  readonly ways: readonly (WayOut & { readonly count: number | null })[]
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
              <WayLabel way={way} />
              <span className="ms-auto min-w-24 flex-none text-end font-[640] text-pencil">{jobs(way.count)}</span>
            </button>
          ) : (
            <p className="flex min-h-12 items-center gap-4 py-2 ps-[1.9375rem] text-[0.9375rem] text-ink-3">
              <WayLabel way={way} />
              <span className="ms-auto min-w-24 flex-none text-end">{way.count === 0 && 'still no jobs'}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function WayLabel({ way }: { way: WayOut }) {
  return (
    <span className="min-w-0 [overflow-wrap:anywhere]">
      {way.before} <bdi className="font-serif text-body font-[620]">{way.value}</bdi> {way.after}
    </span>
  )
}
