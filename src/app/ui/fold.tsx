import { ChevronDown } from 'lucide-react'
import { useState, type ReactNode } from 'react'

interface FoldProps {
  readonly title: string
  /** Beside the title while it is closed: what is chosen in it. */
  readonly summary: string
  /** Whether it stands open when it first appears. */
  readonly startsOpen: boolean
  readonly children: () => ReactNode
}

/** A part of a page that the reader opens; what is in it is drawn from then on. */
export function Fold({ title, summary, startsOpen, children }: FoldProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className="group/fold border-b border-rule last:border-b-0">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 py-1.5 text-ui font-[640] hover:text-pencil max-mid:min-h-12 max-mid:text-large [&::-webkit-details-marker]:hidden">
        {title}
        <span className="ms-auto min-w-0 truncate text-small font-[560] text-pencil group-open/fold:invisible">{summary}</span>
        <ChevronDown size={15} aria-hidden="true" className="flex-none text-ink-3 group-open/fold:rotate-180" />
      </summary>
      {isOpen && <div className="pb-3.5">{children()}</div>}
    </details>
  )
}
