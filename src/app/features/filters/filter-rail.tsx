import type { Board } from '../../../domain/board-config.ts'
import type { QueryChange } from '../../../domain/query-changes.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import type { Found } from '../../data/use-results.ts'
import { LinkButton } from '../../ui/button.tsx'
import { FilterPanel } from './filter-panel.tsx'

/** What the filters show and change, beside the list as in the sheet. */
export interface FiltersProps {
  readonly found: Found
  readonly query: PostingQuery
  readonly board: Board
  readonly filterCount: number
  readonly onChange: (change: QueryChange) => void
  readonly onClear: () => void
}

/** The filters beside the list. */
export function FilterRail({ found, query, board, filterCount, onChange, onClear }: FiltersProps) {
  return (
    <aside aria-label="Filters" className="screen-only max-mid:hidden noscript:hidden sticky top-0 -mx-2.5 max-h-screen min-w-0 self-start overflow-y-auto px-2.5 pb-10 [scrollbar-width:thin]">
      <div className="flex items-baseline justify-between border-b-[1.5px] border-ink pt-[1.375rem] pb-3">
        <h2 className="font-serif text-lead leading-[2.125rem] font-[620]">Filters</h2>
        {filterCount > 0 && (
          <LinkButton onClick={onClear} className="text-small">
            Clear all
          </LinkButton>
        )}
      </div>
      <FilterPanel found={found} query={query} board={board} onChange={onChange} />
    </aside>
  )
}
