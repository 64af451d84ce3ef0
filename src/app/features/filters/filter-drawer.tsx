import { ListFilter } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router-dom'
import { useListAddress } from '../../data/use-list-address.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { useIsHydrated } from '../../ui/use-is-hydrated.ts'
import { jobs } from '../../words.ts'
import { FilterPanel } from './filter-panel.tsx'
import type { FiltersProps } from './filter-rail.tsx'

/**
 * On a phone: a button with the number of filters, and the sheet that it opens. The open sheet is a
 * history entry of its own above the list's, so that Back closes it; so does every other way to close it.
 */
export function FilterDrawer({ found, query, board, filterCount, onChange, onClear }: FiltersProps) {
  const { state, openSheet } = useListAddress()
  const navigate = useNavigate()
  const isHydrated = useIsHydrated()
  const isOpen = isHydrated && state.sheet === 'open'

  // A step through the history takes a moment: a second press in it must not make a second step.
  const phase = useRef<'closed' | 'open' | 'moving'>('closed')
  useEffect(() => {
    phase.current = isOpen ? 'open' : 'closed'
  }, [isOpen])
  const open = () => {
    if (phase.current !== 'closed') return
    phase.current = 'moving'
    openSheet()
  }
  const close = () => {
    if (phase.current !== 'open') return
    phase.current = 'moving'
    void navigate(-1)
  }

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={open}
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
          onClose={close}
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
              onClick={close}
              className="min-h-12 w-full rounded-[2px] bg-fill text-large font-[600] text-on-fill hover:bg-pencil-deep"
            >
              {found.isSettled ? `Show ${jobs(found.results.total)}` : 'Show the list'}
            </button>
          }
        >
          <FilterPanel found={found} query={query} board={board} onChange={onChange} />
        </Drawer>
      )}
    </>
  )
}
