import { lazy, Suspense } from 'react'
import type { Board } from '../../../domain/board-config.ts'
import { employmentWords, levelWords, roleWords } from '../../../domain/job-words.ts'
import type { QueryChange } from '../../../domain/query-changes.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import { toCountryName, type Facets } from '../../../search/facets.ts'
import type { Found } from '../../data/use-results.ts'
import { Fold } from '../../ui/fold.tsx'
import { Kept } from '../../ui/kept.tsx'
import { atLeast, fromStated, payStated, toLanguageName } from '../../words.ts'

/** What the groups hold: fetched when the first of them is opened. */
const FoldedGroupValues = lazy(async () => ({ default: (await import('./folded-group-values.tsx')).FoldedGroupValues }))

/** A group of filters that stands folded until it is needed. */
export type FoldedGroup = 'from' | 'pay' | 'level' | 'role' | 'employment' | 'language'

interface FoldedGroupsProps {
  readonly found: Found
  readonly query: PostingQuery
  readonly board: Board
  readonly onChange: (change: QueryChange) => void
}

/** What candidates ask for less often than tags, place and date: a line each, with what is chosen, until it is opened. */
export function FoldedGroups({ found, query, board, onChange }: FoldedGroupsProps) {
  const { facets } = found
  return toFoldedGroups(facets).map((group) => {
    const summary = toSummary(group, query, facets, board.language)
    return (
      <Kept key={group} by={`fold ${group} ${summary}`}>
        <Fold title={foldTitles[group]} summary={summary} startsOpen={summary !== ''}>
          {() => (
            <Suspense fallback={<div className="min-h-24" />}>
              <FoldedGroupValues group={group} found={found} query={query} onChange={onChange} />
            </Suspense>
          )}
        </Fold>
      </Kept>
    )
  })
}

const foldTitles: Readonly<Record<FoldedGroup, string>> = {
  from: 'Can I apply from …?',
  pay: 'Pay',
  level: 'Level',
  role: 'Role',
  employment: 'Employment',
  language: 'Language of the posting',
}

/** The groups in which a choice can part the board's postings. */
export function toFoldedGroups(facets: Facets): readonly FoldedGroup[] {
  const isOf: Readonly<Record<FoldedGroup, boolean>> = {
    from: facets.applicants.sets.length > 1,
    pay: facets.pays.length > 1,
    level: facets.levels.sets.length > 1,
    role: facets.roles.sets.length > 1,
    employment: facets.employments.sets.length > 1,
    language: facets.languages.length > 1,
  }
  return (['from', 'pay', 'level', 'role', 'employment', 'language'] as const).filter((group) => isOf[group])
}

/** What is chosen in a group, in a few words; empty where nothing is. */
function toSummary(group: FoldedGroup, query: PostingQuery, facets: Facets, language: string): string {
  switch (group) {
    case 'from':
      return query.from === null ? (query.stated.includes('from') ? fromStated : '') : toCountryName(facets, query.from, language)
    case 'pay':
      return query.pay ? atLeast(query.pay) : query.stated.includes('pay') ? payStated : ''
    case 'level':
      return query.levels.map((level) => levelWords[level]).join(', ')
    case 'role':
      return query.roles.map((role) => roleWords[role]).join(', ')
    case 'employment':
      return query.employments.map((employment) => employmentWords[employment]).join(', ')
    case 'language':
      return query.languages.map((code) => toLanguageName(code, facets)).join(', ')
  }
}
