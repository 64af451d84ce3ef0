import { Plus } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
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
  /** Strikes the value, or no longer, by a key of `strikeKeys`. */
  readonly onStrike?: (() => void) | undefined
  /** A second control at the end of the row. */
  readonly children?: ReactNode
}

/** The hyphen is minus on most keyboards, the sign itself on some. */
const strikeKeys = ['-', '−', 'Delete']

/** One value of a filter: a native checkbox or radio, its name, and its count. Zero is dimmed, not moved. */
export function CheckRow(props: CheckRowProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!strikeKeys.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    props.onStrike?.()
  }
  const isDimmed = props.count === 0 && !props.isChosen && !props.isStruck
  return (
    <div className="check-row">
      <label className={joinClasses('check-label', isDimmed ? 'text-ink-3' : 'hover:text-pencil')}>
        <input
          type={props.kind}
          name={props.name}
          checked={props.isChosen}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
          {...(props.onStrike && { onKeyDown, 'aria-keyshortcuts': '- Delete', 'aria-description': props.isStruck ? 'left out' : undefined })}
          className="peer sr-only"
        />
        <span
          aria-hidden="true"
          className={joinClasses(
            'check-box',
            props.kind === 'radio' && 'rounded-full',
            props.isChosen && (props.kind === 'radio' ? 'border-[5px] border-fill max-mid:border-[6px]' : 'border-fill bg-fill text-on-fill'),
          )}
        >
          {props.isChosen && props.kind === 'checkbox' && <Plus size={12} strokeWidth={3} />}
        </span>
        <span
          dir="auto"
          className={joinClasses(
            'check-name',
            props.isChosen && 'font-[640] text-pencil underline decoration-[1.5px] underline-offset-4',
            props.isStruck && 'text-ink-3 line-through decoration-ink decoration-[1.5px]',
          )}
        >
          {props.label}
        </span>
        <span className={joinClasses('check-count', props.isChosen ? 'text-ink' : 'text-ink-3')}>
          {' '}
          {props.count}
          <span className="sr-only"> {props.countLabel}</span>
        </span>
      </label>
      {props.children}
    </div>
  )
}
