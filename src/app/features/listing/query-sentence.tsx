import { X } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { joinClasses } from '../../ui/join-classes.ts'
import { LinkButton } from '../../ui/button.tsx'
import { toPhrase, type QueryPart } from './query-parts.ts'

/** From this many parts on, the sentence is folded. */
const foldFrom = 6

interface QuerySentenceProps {
  readonly parts: readonly QueryPart[]
  readonly onRemove: (key: string) => void
  /** What can be done with the query as a whole. */
  readonly children: ReactNode
}

/** The query as a sentence; each part is its own remove button, in proof-reader's marks. */
export function QuerySentence({ parts, onRemove, children }: QuerySentenceProps) {
  const [isOpen, setOpen] = useState(false)
  const sentence = useRef<HTMLSpanElement>(null)
  const shown = isOpen || parts.length < foldFrom ? parts : parts.slice(0, foldFrom - 2)
  // The button goes with what it reveals: the focus goes to the first of it.
  const open = () => {
    flushSync(() => setOpen(true))
    sentence.current?.querySelectorAll('button')[shown.length]?.focus()
  }
  return (
    <span ref={sentence} className={joinClasses('strip order-last font-serif text-sentence text-ink-2 mid:me-3 max-mid:basis-full max-mid:leading-[2.75rem]', parts.length === 0 && 'hidden')}>
      {shown.map((part) => (
        <span key={part.key} className="inline-block">
          {part.lead !== '' && <span className="me-1.5">{part.lead}</span>}
          <button
            type="button"
            onClick={() => onRemove(part.key)}
            aria-label={`Remove ${toPhrase(part)}`}
            className="group me-2.5 inline-flex max-w-full items-baseline gap-1.5 text-start"
          >
            <span
              dir="auto"
              className={joinClasses(
                'font-[560] [overflow-wrap:anywhere]',
                part.kind === 'without'
                  ? 'text-ink line-through decoration-[1.5px]'
                  : 'text-pencil underline decoration-[1.5px] underline-offset-[5px] group-hover:text-pencil-deep',
              )}
            >
              {part.value}
            </span>
            <X size={14} aria-hidden="true" className="flex-none self-center text-ink-2 group-hover:text-pencil" />
          </button>
        </span>
      ))}
      {shown.length < parts.length && (
        <LinkButton onClick={open} className="font-sans text-ui">
          and {parts.length - shown.length} more
        </LinkButton>
      )}
      {children}
    </span>
  )
}
