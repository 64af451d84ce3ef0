import { Minus } from 'lucide-react'
import type { TagMatch } from '../../../domain/query.ts'
import { joinClasses } from '../../ui/join-classes.ts'

interface TagMatchChoiceProps {
  readonly match: TagMatch
  readonly onChange: (match: TagMatch) => void
}

const matchTitles: Readonly<Record<TagMatch, string>> = { any: 'Any of the hashtags', all: 'All of the hashtags' }

/** Whether several hashtags widen the list or narrow it. */
export function TagMatchChoice({ match, onChange }: TagMatchChoiceProps) {
  return (
    <div role="radiogroup" aria-label="Several hashtags" className="flex gap-3.5">
      {(['any', 'all'] as const).map((choice) => (
        <label key={choice} title={matchTitles[choice]} className="touch-target text-ui max-mid:px-3 max-mid:text-large">
          <input type="radio" name="match" checked={match === choice} onChange={() => onChange(choice)} className="peer sr-only" />
          <span
            className={joinClasses(
              'block border-b-2 outline-offset-2 peer-focus-visible:outline-2 peer-focus-visible:outline-pencil',
              match === choice ? 'border-pencil font-[640]' : 'border-transparent text-ink-3 hover:text-pencil',
            )}
          >
            {choice}
          </span>
        </label>
      ))}
    </div>
  )
}

interface LeaveOutButtonProps {
  readonly name: string
  readonly isLeftOut: boolean
  readonly onChange: (isLeftOut: boolean) => void
}

/** The second control of a hashtag: leave out the postings that have it. */
export function LeaveOutButton({ name, isLeftOut, onChange }: LeaveOutButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isLeftOut}
      aria-label={`Leave out ${name}`}
      title={`Leave out ${name}`}
      onClick={() => onChange(!isLeftOut)}
      className="touch-target row-button group"
    >
      <span
        className={joinClasses(
          'row-button-mark',
          isLeftOut ? 'border-ink bg-ink text-paper' : 'text-ink-3 group-hover:border-pencil group-hover:text-pencil',
        )}
      >
        <Minus size={11} strokeWidth={2.5} aria-hidden="true" />
      </span>
    </button>
  )
}
