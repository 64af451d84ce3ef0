import { useId, type ReactNode } from 'react'
import { joinClasses } from '../../ui/join-classes.ts'

/** A line's height: what stands beside the list has lines as high. */
export const lineHeight = 'h-9 max-mid:h-11 pointer-coarse:h-11'
export const headHeight = 'h-8'
export const groupGap = 'not-first:mt-1.5 not-first:border-t not-first:border-rule'

interface OptionProps {
  readonly onChoose: () => void
  /** What the Delete key takes away while it is the active one. */
  readonly href?: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** One line of the list below the field. A click chooses it, and Enter clicks the active one: the focus stays in the field. */
export function Option({ onChoose, href, className, children }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field hears the keys
    <div
      role="option"
      aria-selected={false}
      tabIndex={-1}
      id={useId()}
      data-href={href}
      onClick={onChoose}
      className={joinClasses(
        lineHeight,
        'relative flex cursor-pointer items-center gap-2 px-4 before:absolute before:inset-y-0 before:start-0 before:border-s-[3px] before:border-transparent hover:text-pencil aria-selected:text-pencil aria-selected:before:border-pencil forced-colors:before:hidden forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2',
        className,
      )}
    >
      {children}
    </div>
  )
}

interface OptionGroupProps {
  readonly label: string
  readonly children: ReactNode
}

/** Some lines under a word that says what they are. */
export function OptionGroup({ label, children }: OptionGroupProps) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={groupGap}>
      <div id={id} role="presentation" className={joinClasses(headHeight, 'flex items-end px-4 pb-1 text-small text-ink-3')}>
        {label}
      </div>
      {children}
    </div>
  )
}
