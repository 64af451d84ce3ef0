import type { Suggestion } from '../../../search/suggest.ts'
import { jobsUnit, toCount } from '../../words.ts'
import { Option, OptionGroup } from './option.tsx'
import { suggestionGroups, without } from './search-words.ts'

interface SuggestionGroupsProps {
  readonly suggestions: readonly Suggestion[]
  readonly onTake: (suggestion: Suggestion) => void
}

/** Suggestions under the names of their kinds, each with the number of jobs that it would leave. */
export function SuggestionGroups({ suggestions, onTake }: SuggestionGroupsProps) {
  return suggestionGroups.map(({ label, kinds }) => {
    const ofGroup = suggestions.filter(({ kind }) => kinds.includes(kind))
    return (
      ofGroup.length > 0 && (
        <OptionGroup key={label} label={label}>
          {ofGroup.map((suggestion) => (
            <Option key={`${suggestion.kind} ${suggestion.slug}`} onChoose={() => onTake(suggestion)}>
              <SuggestionLine suggestion={suggestion} />
            </Option>
          ))}
        </OptionGroup>
      )
    )
  })
}

function SuggestionLine({ suggestion: { name, alias, isUnwanted, count } }: { suggestion: Suggestion }) {
  return (
    <>
      <span className="min-w-0 truncate font-serif text-large leading-[1.375rem]">
        {isUnwanted && <span className="text-ink-2">{without} </span>}
        <bdi className={isUnwanted ? 'line-through decoration-[1.5px]' : undefined}>{name}</bdi>
      </span>
      {alias !== null && <span className="flex-none text-small text-ink-3"> {alias}</span>}
      {count !== null && (
        <span className="ms-auto flex-none ps-3 text-small text-ink-3 tabular-nums">
          {' '}
          {toCount(count)}
          <span className="sr-only"> {jobsUnit(count)}</span>
        </span>
      )}
    </>
  )
}
