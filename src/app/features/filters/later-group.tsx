import type { Board } from '../../../domain/board-config.ts'
import { employments } from '../../../domain/job-terms.ts'
import { employmentWords, levelWords, roleWords } from '../../../domain/job-words.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import { levels, roleFamilies } from '../../../domain/role.ts'
import { notStated } from '../../../search/job-facets.ts'
import type { Found } from '../../data/use-results.ts'
import { languageNotStated } from '../../words.ts'
import type { FilterValue } from './filter-values.ts'
import type { FoldedGroup } from './folded-groups.tsx'
import { FromGroup } from './from-group.tsx'
import { PayGroup } from './pay-group.tsx'
import { ValueRows } from './value-rows.tsx'

export interface LaterGroupProps {
  readonly group: FoldedGroup
  readonly found: Found
  readonly query: PostingQuery
  readonly board: Board
  readonly onChange: (change: Partial<PostingQuery>) => void
}

/** What a folded group holds. */
export function LaterGroup({ group, found, query, board, onChange }: LaterGroupProps) {
  const { facets } = found
  const { counts } = found.results
  switch (group) {
    case 'from':
      return <FromGroup found={found} query={query} board={board} onChange={onChange} />
    case 'pay':
      return <PayGroup found={found} query={query} onChange={onChange} />
    case 'level':
      return <ValueRows noun="levels" values={toValues(levels, levelWords, counts.levels)} chosen={query.levels} onChange={(chosen) => onChange({ levels: chosen })} />
    case 'role':
      return <ValueRows noun="roles" values={toValues(roleFamilies, roleWords, counts.roles)} chosen={query.roles} onChange={(chosen) => onChange({ roles: chosen })} />
    case 'employment':
      return <ValueRows noun="kinds of employment" values={toValues(employments, employmentWords, counts.employments)} chosen={query.employments} onChange={(chosen) => onChange({ employments: chosen })} />
    case 'language': {
      const values = facets.languages.map((slug, id) => ({ slug, name: facets.languageNames[id] ?? slug, count: counts.languages[id] ?? 0 }))
      return <ValueRows noun="languages" values={[...values, { slug: notStated, name: languageNotStated, count: counts.languageNotStated }]} chosen={query.languages} onChange={(chosen) => onChange({ languages: chosen })} />
    }
  }
}

/** The values of a closed list with their names and live counts. */
function toValues<Slug extends string>(slugs: readonly Slug[], names: Readonly<Record<Slug, string>>, counts: Uint32Array): (FilterValue & { readonly slug: Slug })[] {
  return slugs.map((slug, id) => ({ slug, name: names[slug], count: counts[id] ?? 0 }))
}
