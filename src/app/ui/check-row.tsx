import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'

interface CheckRowProps {
  /** Whether one or several of the group can be chosen. */
  readonly kind: 'checkbox' | 'radio'
  readonly name: string
  readonly label: string
  readonly count: number
  /** What the count counts, for screen readers: "18 jobs". */
  readonly countLabel: string
  readonly isChosen: boolean
  readonly isStruck?: boolean
  readonly onChange: (isChosen: boolean) => void
  /** A second control at the end of the row. */
  readonly children?: ReactNode
}

/** One value of a filter: a native checkbox or radio, its name, and its count. Zero is dimmed, not moved. */
export function CheckRow(props: CheckRowProps) {
  const isDimmed = props.count === 0 && !props.isChosen && !props.isStruck
  return (
    <div className="flex min-h-[1.6875rem] items-center gap-2 max-mid:min-h-[2.8125rem] max-mid:border-b max-mid:border-rule pointer-coarse:min-h-[2.8125rem]">
      <label
        className={joinClasses(
          'group flex min-w-0 flex-1 items-center gap-2.5 self-stretch max-mid:gap-3',
          isDimmed ? 'text-ink-3' : 'text-ink hover:text-pencil',
        )}
      >
        <input
          type={props.kind}
          name={props.name}
          checked={props.isChosen}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
          className="peer sr-only"
        />
        <span
          aria-hidden="true"
          className={joinClasses(
            'flex size-[15px] flex-none items-center justify-center border border-edge outline-offset-3 peer-focus-visible:outline-2 peer-focus-visible:outline-pencil max-mid:size-5',
            props.kind === 'radio' ? 'rounded-full' : 'rounded-[2px]',
            props.isChosen && (props.kind === 'radio' ? 'border-[5px] border-fill max-mid:border-[6px]' : 'border-fill bg-fill text-on-fill'),
          )}
        >
          {props.isChosen && props.kind === 'checkbox' && <Plus size={12} strokeWidth={3} />}
        </span>
        <span
          dir="auto"
          className={joinClasses(
            'min-w-0 text-ui [overflow-wrap:anywhere] max-mid:text-large',
            props.isChosen && 'font-[640] text-pencil underline decoration-[1.5px] underline-offset-4',
            props.isStruck && 'text-ink-3 line-through decoration-ink decoration-[1.5px]',
          )}
        >
          {props.label}
        </span>
        <span className={joinClasses('ms-auto ps-1 text-small tabular-nums max-mid:text-ui', props.isChosen ? 'text-ink' : 'text-ink-3')}>
          {' '}
          {props.count}
          <span className="sr-only"> {props.countLabel}</span>
        </span>
      </label>
      {props.children}
    </div>
  )
}
