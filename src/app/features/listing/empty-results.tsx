import { Plus, X } from 'lucide-react'
import type { ListScope } from '../../../domain/list-address.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import { toWords } from '../../../search/fold.ts'
import { Button } from '../../ui/button.tsx'
import { jobs, noWordIn, nothingFits } from '../../words.ts'
import { toPhrase, withoutFilters, type QueryPart } from './query-parts.ts'

interface EmptyResultsProps {
  readonly query: PostingQuery
  readonly scope: ListScope
  readonly parts: readonly QueryPart[]
  readonly countWith: (change: Partial<PostingQuery>) => number
  readonly onChange: (change: Partial<PostingQuery>) => void
}

interface WayOut {
  readonly key: string
  readonly kind: 'remove' | 'swap'
  readonly before: string
  readonly value: string
  readonly after: string
  readonly change: Partial<PostingQuery>
}

/** No result: what each change would leave, as buttons; those that leave nothing are named, not offered. */
export function EmptyResults({ query, scope, parts, countWith, onChange }: EmptyResultsProps) {
  const cleared = withoutFilters(query, scope)
  const clearedCount = countWith(cleared)
  const ways = toWaysOut(query, parts).map((way) => ({ ...way, count: countWith(way.change) }))
  const isWordless = query.text !== '' && toWords(query.text).length === 0
  return (
    <div className="max-w-[42rem] py-7">
      <h2 className="font-serif text-headline [overflow-wrap:anywhere]">{isWordless ? noWordIn(query.text) : nothingFits(parts.filter((part) => part.key !== 'status').length, query.status)}</h2>
      {ways.length > 0 && <p className="noscript:hidden mt-2 font-serif text-body text-ink-2">{ways.some((way) => way.count > 0) ? (ways.length > 1 ? 'Change one thing. Each line says how many jobs that leaves.' : 'There is one way on.') : 'No single change is enough here.'}</p>}
      <ul className="noscript:hidden mt-5 border-t border-rule">
        {ways.map((way) => (
          <li key={way.key} className="border-b border-rule">
            {way.count > 0 ? (
              <button
                type="button"
                onClick={() => onChange(way.change)}
                className="flex min-h-12 w-full items-center gap-4 py-2 text-start text-[0.9375rem] hover:text-pencil"
              >
                {way.kind === 'swap' ? <Plus size={15} aria-hidden="true" className="flex-none" /> : <X size={15} aria-hidden="true" className="flex-none" />}
                <WayLabel way={way} />
                <span className="ms-auto flex-none ps-4 font-[640] text-pencil">{jobs(way.count)}</span>
              </button>
            ) : (
              <p className="flex min-h-12 items-center gap-4 py-2 ps-[1.9375rem] text-[0.9375rem] text-ink-3">
                <WayLabel way={way} />
                <span className="ms-auto flex-none ps-4">still no jobs</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {parts.length > 0 && (
        <p className="noscript:hidden mt-6 flex flex-wrap items-center gap-4">
          <Button onClick={() => onChange(cleared)}>Clear all filters</Button>
          <span className="text-small text-ink-3">{jobs(clearedCount)} then</span>
        </p>
      )}
    </div>
  )
}

function WayLabel({ way }: { way: WayOut }) {
  return (
    <span className="min-w-0 [overflow-wrap:anywhere]">
      {way.before} <bdi className="font-serif text-body font-[620]">{way.value}</bdi> {way.after}
    </span>
  )
}

function toWaysOut(query: PostingQuery, parts: readonly QueryPart[]): WayOut[] {
  // What another text would find is not at hand: its pieces are taken away together.
  const isPiece = ({ without }: QueryPart) => without.text !== undefined && without.text !== ''
  const whole: QueryPart[] = parts.some(isPiece) ? [{ key: 'q', lead: 'for', value: `“${query.text}”`, kind: 'text', without: { text: '' } }] : []
  const remove = [...whole, ...parts.filter((part) => !isPiece(part))]
    .filter((part) => part.key !== 'status')
    .map((part): WayOut => ({
      key: part.key,
      kind: 'remove',
      before: part.kind === 'without' ? 'Stop leaving out' : part.kind === 'text' ? 'Stop searching for' : 'Remove',
      value: part.kind === 'day' ? toPhrase(part) : part.value,
      after: '',
      change: part.without,
    }))
  const any: WayOut[] =
    query.match === 'all' && query.tags.length > 1
      ? [{ key: 'any', kind: 'swap', before: 'Match', value: 'any', after: `of the ${query.tags.length} hashtags instead of all`, change: { match: 'any' } }]
      : []
  const status: WayOut[] =
    query.status === 'all'
      ? []
      : [{ key: 'all', kind: 'swap', before: 'Look among', value: 'open and closed', after: 'jobs', change: { status: 'all' } }]
  return [...remove, ...any, ...status]
}
