import { sorts, type Sort } from '../../../domain/query.ts'
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
  const offered = sorts.filter((candidate) => (candidate !== 'best' || hasText) && (candidate !== 'pay' || hasPay || sort === 'pay'))
  return (
    <label className="noscript:invisible flex min-h-11 items-center gap-2 text-small text-ink-3 mid:min-h-0 wide:justify-between">
      <span className="max-mid:sr-only">Sorted by</span>
      <select
        value={sort === 'best' && !hasText ? 'newest' : sort}
        onChange={(event) => onChange(sorts.find((candidate) => candidate === event.currentTarget.value) ?? 'best')}
        className="-me-1 bg-transparent py-1 text-ui font-[600] text-ink max-mid:min-h-11"
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
