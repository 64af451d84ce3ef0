import { joinClasses } from '../../ui/join-classes.ts'
import { jobsUnit, toCount } from '../../words.ts'
import type { CountedValue } from './charts.ts'

interface BarListProps {
  readonly heading: string
  readonly values: readonly CountedValue[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (slug: string) => void
}

/** A small chart whose bars are buttons: each chooses its value as a filter, or no longer. */
export function BarList({ heading, values, chosen, onToggle }: BarListProps) {
  const most = Math.max(1, ...values.map(({ count }) => count))
  return (
    <div className="min-w-0">
      <h2 className="pb-1 text-ui font-[640] max-mid:text-large">{heading}</h2>
      <ul>
        {values.map(({ slug, name, count }) => {
          const isChosen = chosen.has(slug)
          return (
            <li key={slug}>
              <button type="button" aria-pressed={isChosen} onClick={() => onToggle(slug)} className="group grid w-full grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-2 py-1 text-start max-mid:min-h-11 pointer-coarse:min-h-11">
                <span dir="auto" className={joinClasses('truncate text-ui group-hover:text-pencil', isChosen ? 'font-[640] text-pencil underline decoration-[1.5px] underline-offset-4' : count === 0 && 'text-ink-3')}>
                  {name}
                </span>
                <span className={joinClasses('text-small tabular-nums', isChosen ? 'text-ink' : 'text-ink-3')}>
                  {' '}
                  {toCount(count)}
                  <span className="sr-only"> {jobsUnit(count)}</span>
                </span>
                <svg aria-hidden="true" className={joinClasses('col-span-2 mt-1 block h-[3px] w-full', isChosen ? 'text-pencil' : 'text-edge group-hover:text-pencil')}>
                  <rect width="100%" height="3" className="fill-rule" />
                  <rect width={`${(100 * count) / most}%`} height="3" fill="currentColor" />
                </svg>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
