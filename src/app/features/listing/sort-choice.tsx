import { ArrowDownUp } from 'lucide-react'
import { sorts, type Sort } from '../../../domain/query.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { sortWords } from '../../words.ts'

interface SortChoiceProps {
  readonly sort: Sort
  /** Whether any posting states its pay. */
  readonly hasPay: boolean
  /** Only a text can be answered well or less well. */
  readonly hasText: boolean
  readonly onChange: (sort: Sort) => void
}

/** The order of the list. */
export function SortChoice({ sort, hasText, hasPay, onChange }: SortChoiceProps) {
  const isUsual = sort === 'best' || (sort === 'newest' && !hasText)
  const offered = sorts.filter((candidate) => (candidate !== 'best' || hasText) && (candidate !== 'pay' || hasPay || sort === 'pay'))
  return (
    <label className={joinClasses('noscript:invisible relative flex min-h-11 items-center gap-2 text-small mid:min-h-0 mid:text-ink-3 wide:justify-between max-mid:-me-2 max-mid:w-11 max-mid:justify-center max-mid:overflow-hidden max-mid:focus-within:outline-2 max-mid:focus-within:outline-pencil', isUsual ? 'text-ink' : 'max-mid:text-pencil')}>
      <span className="max-mid:sr-only">Sorted by</span>
      {/* A phone has one line for the count, the filters and the order: there the list of orders opens from a sign. */}
      <ArrowDownUp size={18} aria-hidden="true" className="mid:hidden" />
      <select
        value={sort === 'best' && !hasText ? 'newest' : sort}
        onChange={(event) => onChange(sorts.find((candidate) => candidate === event.currentTarget.value) ?? 'best')}
        className="bg-transparent py-1 text-ui font-[600] text-ink mid:-me-1 max-mid:absolute max-mid:inset-0 max-mid:size-full max-mid:opacity-0"
      >
        {offered.map((candidate) => (
          <option key={candidate} value={candidate} className="bg-paper">
            {sortWords[candidate]}
          </option>
        ))}
      </select>
    </label>
  )
}
