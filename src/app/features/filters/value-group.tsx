import { Search } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { fold } from '../../../search/fold.ts'
import { LinkButton } from '../../ui/button.tsx'
import { CheckRow } from '../../ui/check-row.tsx'
import { Kept } from '../../ui/kept.tsx'
import { jobsUnit } from '../../words.ts'
import type { FilterValue } from './filter-values.ts'

/** How many values a group shows before it is opened. */
export const foldedValues = 10

interface ValueGroupProps {
  readonly legend: string
  /** The plural of what is listed: "hashtags". */
  readonly noun: string
  readonly values: readonly FilterValue[]
  readonly chosen: ReadonlySet<string>
  readonly struck?: ReadonlySet<string>
  readonly onToggle: (slug: string, isChosen: boolean) => void
  /** Where values can be left out: does so, or no longer, by a key. */
  readonly onStrike?: (slug: string, isStruck: boolean) => void
  /** Beside the legend, or above the values. */
  readonly header?: ReactNode
  readonly columnHeads?: ReactNode
  /** At the end of a value's row; goes by the value and by whether it is struck, by nothing else. */
  readonly renderExtra?: (value: FilterValue) => ReactNode
}

/** One filter group: its values in a stable order, the first ten and all that are or were chosen; searchable where there are more. */
export function ValueGroup(props: ValueGroupProps) {
  const [isOpen, setOpen] = useState(false)
  const [wanted, setWanted] = useState('')
  const findId = useId()
  // Nothing vanishes under the pointer: a value that was chosen stays in view when it is no longer.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const unkept = [...props.chosen, ...(props.struck ?? [])].filter((slug) => !kept.has(slug))
  if (unkept.length > 0) setKept(new Set([...kept, ...unkept]))
  const folded = fold(wanted.replace(/^#+/, ''))
  const found = folded === '' ? props.values : props.values.filter((value) => fold(value.name).includes(folded) || fold(value.slug).includes(folded))
  const isFolded = !isOpen && folded === ''
  const shown = isFolded ? [...found.slice(0, foldedValues), ...findKept(found.slice(foldedValues), kept)] : found
  const isLong = props.values.length > foldedValues

  return (
    <fieldset className="group/values min-w-0 border-b border-rule py-3.5 last:border-b-0">
      <legend className="contents">
        <span className="float-start text-ui font-[640] max-mid:text-large">{props.legend}</span>
      </legend>
      <div className="flex min-h-6 justify-end max-mid:min-h-7">{props.header}</div>
      {isLong && (
        <div className="mt-1.5 flex items-center gap-2 border-b border-edge text-ink-3 focus-within:border-pencil focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-pencil max-mid:min-h-11">
          <Search size={14} aria-hidden="true" className="flex-none" />
          <label htmlFor={findId} className="sr-only">
            Find among {props.values.length} {props.noun}
          </label>
          <input
            id={findId}
            type="search"
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            placeholder={`Find among ${props.values.length} ${props.noun}`}
            autoComplete="off"
            spellCheck={false}
            className="w-full min-w-0 bg-transparent py-1.5 text-small text-ink outline-none max-mid:text-large"
          />
        </div>
      )}
      {props.columnHeads}
      <div className="mt-1">
        {shown.map((value) => {
          const isChosen = props.chosen.has(value.slug)
          const isStruck = props.struck?.has(value.slug) ?? false
          return (
            <Kept key={value.slug} by={`${props.noun} ${value.slug} ${value.name} ${value.count} ${isChosen} ${isStruck}`}>
              <CheckRow
                kind="checkbox"
                name={props.noun}
                label={value.name}
                count={value.count}
                countLabel={jobsUnit(value.count)}
                isChosen={isChosen}
                isStruck={isStruck}
                onChange={(next) => props.onToggle(value.slug, next)}
                onStrike={props.onStrike && (() => props.onStrike?.(value.slug, !isStruck))}
              >
                {props.renderExtra?.(value)}
              </CheckRow>
            </Kept>
          )
        })}
        {shown.length === 0 && <p className="py-1.5 text-small text-ink-3">No {props.noun} by that name</p>}
      </div>
      {isLong && folded === '' && (
        <LinkButton onClick={() => setOpen(!isOpen)} aria-expanded={isOpen} className="mt-1.5 text-small max-mid:min-h-11 max-mid:text-large">
          {isOpen ? `Fewer ${props.noun}` : `All ${props.values.length} ${props.noun}`}
        </LinkButton>
      )}
    </fieldset>
  )
}

/** Those of some values that are kept in view: none in most groups, and a board can have any number of companies. */
function findKept(values: readonly FilterValue[], kept: ReadonlySet<string>): readonly FilterValue[] {
  return kept.size === 0 ? [] : values.filter((value) => kept.has(value.slug))
}
