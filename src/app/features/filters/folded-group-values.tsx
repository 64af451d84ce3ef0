import { employments } from '../../../domain/job-terms.ts'
import { employmentWords, levelWords, roleWords } from '../../../domain/job-words.ts'
import { toChoice, type QueryChange } from '../../../domain/query-changes.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import { levels, roleFamilies } from '../../../domain/role.ts'
import { notStated } from '../../../search/job-facets.ts'
import type { Found } from '../../data/use-results.ts'
import { toLanguageName } from '../../words.ts'
import type { FilterValue } from './filter-values.ts'
import type { FoldedGroup } from './folded-groups.tsx'
import { FromGroup } from './from-group.tsx'
import { PayGroup } from './pay-group.tsx'
import { ValueRows } from './value-rows.tsx'

interface FoldedGroupValuesProps {
  readonly group: FoldedGroup
  readonly found: Found
  readonly query: PostingQuery
  readonly onChange: (change: QueryChange) => void
}

/** What a folded group holds. */
export function FoldedGroupValues({ group, found, query, onChange }: FoldedGroupValuesProps) {
  const { facets } = found
  const { counts } = found.results
  switch (group) {
    case 'from':
      return <FromGroup found={found} query={query} onChange={onChange} />
    case 'pay':
      return <PayGroup found={found} query={query} onChange={onChange} />
    case 'level':
      return <ValueRows noun="levels" values={toValues(levels, levelWords, counts.levels)} chosen={query.levels} onToggle={(level, isChosen) => onChange(toChoice('levels', level, isChosen))} />
    case 'role':
      return <ValueRows noun="roles" values={toValues(roleFamilies, roleWords, counts.roles)} chosen={query.roles} onToggle={(role, isChosen) => onChange(toChoice('roles', role, isChosen))} />
    case 'employment':
      return <ValueRows noun="kinds of employment" values={toValues(employments, employmentWords, counts.employments)} chosen={query.employments} onToggle={(employment, isChosen) => onChange(toChoice('employments', employment, isChosen))} />
    case 'language': {
      const values = [...facets.languages, notStated].map((slug, id) => ({ slug, name: toLanguageName(slug, facets), count: counts.languages[id] ?? counts.languageNotStated }))
      return <ValueRows noun="languages" values={values} chosen={query.languages} onToggle={(code, isChosen) => onChange(toChoice('languages', code, isChosen))} />
    }
  }
}

/** The values of a closed list with their names and live counts. */
function toValues<Slug extends string>(slugs: readonly Slug[], names: Readonly<Record<Slug, string>>, counts: Uint32Array): (FilterValue & { readonly slug: Slug })[] {
  return slugs.map((slug, id) => ({ slug, name: names[slug], count: counts[id] ?? 0 }))
}
