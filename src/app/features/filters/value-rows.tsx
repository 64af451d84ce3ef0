import { useState } from 'react'
import { CheckRow } from '../../ui/check-row.tsx'
import { jobsUnit } from '../../words.ts'
import type { FilterValue } from './filter-values.ts'

interface ValueRowsProps<Slug extends string> {
  /** The plural of what is listed: "levels". */
  readonly noun: string
  readonly values: readonly (FilterValue & { readonly slug: Slug })[]
  readonly chosen: readonly Slug[]
  readonly onToggle: (slug: Slug, isChosen: boolean) => void
}

/** A short list of values as checkboxes, in their own order: those that had results or were chosen when the list appeared, or have since. */
export function ValueRows<Slug extends string>({ noun, values, chosen, onToggle }: ValueRowsProps<Slug>) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const unseen = values.filter(({ slug, count }) => (count > 0 || chosen.includes(slug)) && !seen.has(slug))
  if (unseen.length > 0) setSeen(new Set([...seen, ...unseen.map(({ slug }) => slug)]))
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{noun}</legend>
      {values
        .filter(({ slug }) => seen.has(slug))
        .map(({ slug, name, count }) => (
          <CheckRow
            key={slug}
            kind="checkbox"
            name={noun}
            label={name}
            count={count}
            countLabel={jobsUnit(count)}
            isChosen={chosen.includes(slug)}
            onChange={(isChosen) => onToggle(slug, isChosen)}
          />
        ))}
    </fieldset>
  )
}
