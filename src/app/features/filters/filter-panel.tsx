import type { Board } from '../../../domain/board-config.ts'
import { workModes } from '../../../domain/place/place.ts'
import { toChoice, toPlaceChoice, type QueryChange } from '../../../domain/query-changes.ts'
import type { PostingQuery, StatusFilter } from '../../../domain/query.ts'
import type { Found } from '../../data/use-results.ts'
import { CheckRow } from '../../ui/check-row.tsx'
import { Kept } from '../../ui/kept.tsx'
import { jobsUnit, statusWords } from '../../words.ts'
import { toFilterOrder, toFilterValues, toModeValues, toPlaceValues, toTypeValues } from './filter-values.ts'
import { FoldedGroups } from './folded-groups.tsx'
import { PostedGroup } from './posted-group.tsx'
import { TagGroup } from './tag-group.tsx'
import { ValueGroup } from './value-group.tsx'

interface FilterPanelProps {
  readonly found: Found
  readonly query: PostingQuery
  readonly board: Board
  readonly onChange: (change: QueryChange) => void
}

const statuses: readonly StatusFilter[] = ['open', 'closed', 'all']

/** Every filter with the live count of each of its values. */
export function FilterPanel({ found, query, board, onChange }: FilterPanelProps) {
  const { facets } = found
  const { counts } = found.results
  const order = toFilterOrder(facets)
  const modes = toModeValues(facets, order.modeIds, counts)
  const places = toPlaceValues(facets, order.placeIds, counts)
  const isCountry = (slug: string) => facets.countries.includes(slug)

  return (
    <>
      <TagGroup found={found} query={query} onChange={onChange} />
      {modes.length > 1 && (
        <ValueGroup
          legend="Work mode"
          noun="work modes"
          values={modes}
          chosen={new Set(query.modes)}
          onToggle={(slug, isChosen) => {
            const mode = workModes.find((known) => known === slug)
            if (mode) onChange(toChoice('modes', mode, isChosen))
          }}
        />
      )}
      {places.length > 1 && (
        <ValueGroup
          legend="Place"
          noun="places"
          values={places}
          chosen={new Set([...query.countries, ...query.places])}
          onToggle={(slug, isChosen) => onChange(toPlaceChoice(slug, isCountry(slug), isChosen))}
        />
      )}
      <FoldedGroups found={found} query={query} board={board} onChange={onChange} />
      <PostedGroup found={found} query={query} dateTable={board.dateTable} onChange={onChange} />
      <ValueGroup
        legend="Job type"
        noun="job types"
        values={toTypeValues(facets, counts)}
        chosen={new Set(query.types)}
        onToggle={(type, isChosen) => onChange(toChoice('types', type, isChosen))}
      />
      <fieldset className="min-w-0 border-b border-rule py-3.5">
        <legend className="contents">
          <span className="block pb-1 text-ui font-[640] max-mid:text-large">Status</span>
        </legend>
        {statuses.map((status) => (
          <Kept key={status} by={`status ${status} ${counts.statuses[status]} ${query.status === status}`}>
            <CheckRow
              kind="radio"
              name="status"
              label={statusWords[status]}
              count={counts.statuses[status]}
              countLabel={jobsUnit(counts.statuses[status])}
              isChosen={query.status === status}
              onChange={() => onChange({ status })}
            />
          </Kept>
        ))}
      </fieldset>
      <ValueGroup
        legend="Company"
        noun="companies"
        values={toFilterValues(facets.companies, order.companyIds, counts.companies)}
        chosen={new Set(query.companies)}
        onToggle={(company, isChosen) => onChange(toChoice('companies', company, isChosen))}
      />
    </>
  )
}
