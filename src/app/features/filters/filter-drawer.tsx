import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { LinkButton } from '../../ui/button.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { jobs } from '../../words.ts'
import { FilterPanel } from './filter-panel.tsx'
import type { FiltersProps } from './filter-rail.tsx'

/** On a phone: a button with the number of filters, and the sheet that it opens. */
export function FilterDrawer({ found, query, filterCount, onChange, onClear }: FiltersProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        className="flex min-h-11 items-center gap-2.5 text-[0.9375rem] font-[600] text-ink mid:hidden noscript:hidden"
      >
        <ListFilter size={18} aria-hidden="true" />
        Filters
        {filterCount > 0 && (
          <span className="flex min-w-5 items-center justify-center rounded-full bg-fill px-1.5 text-label font-[640] text-on-fill">
            {filterCount}
            <span className="sr-only"> chosen</span>
          </span>
        )}
      </button>
      {isOpen && (
        <Drawer
          title="Filters"
          closeLabel="Close filters"
          onClose={() => setOpen(false)}
          action={
            filterCount > 0 && (
              <LinkButton onClick={onClear} className="text-small">
                Clear all
              </LinkButton>
            )
          }
          foot={
            <button
              type="button"
              onClick={() => setOpen(false)}
              className="min-h-12 w-full rounded-[2px] bg-fill text-large font-[600] text-on-fill hover:bg-pencil-deep"
            >
              Show {jobs(found.results.rows.length)}
            </button>
          }
        >
          <FilterPanel found={found} query={query} onChange={onChange} />
        </Drawer>
      )}
    </>
  )
}
