import { ChartNoAxesColumn } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { InsightProps } from './insight.tsx'

const load = () => import('./insight.tsx')
const Insight = lazy(async () => ({ default: (await load()).Insight }))
const fetchAhead = () => void load()

/** Whether the pictures are open: the reader's choice lasts as long as the page, also over a posting and back. */
let wasOpen = false

/** A button by the count, and the pictures above the list that it opens: fetched when it is first reached for. */
export function useInsight(props: InsightProps): { readonly button: ReactNode; readonly panel: ReactNode } {
  const [isOpen, setOpen] = useState(wasOpen)
  const toggle = () => {
    wasOpen = !isOpen
    setOpen(wasOpen)
  }
  return {
    button: (
      <button
        type="button"
        aria-expanded={isOpen}
        title="At a glance"
        onClick={toggle}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        className="screen-only noscript:hidden inline-flex items-center gap-1.5 text-ui font-[600] text-ink hover:text-pencil aria-expanded:text-pencil mid:translate-y-0.5 max-mid:-mx-2 max-mid:size-11 max-mid:justify-center"
      >
        <ChartNoAxesColumn size={18} aria-hidden="true" />
        <span className="max-mid:sr-only">At a glance</span>
      </button>
    ),
    panel: isOpen && (
      <Suspense>
        <Insight {...props} />
      </Suspense>
    ),
  }
}
