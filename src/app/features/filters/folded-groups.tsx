import { Fragment, Suspense } from 'react'
import type { Board } from '../../../domain/board-config.ts'
import { employmentWords, levelWords, roleWords } from '../../../domain/job-words.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import { toCountryName, type Facets } from '../../../search/facets.ts'
import type { Found } from '../../data/use-results.ts'
import { Fold } from '../../ui/fold.tsx'
import { Kept } from '../../ui/kept.tsx'
import { atLeast, payStated } from '../../words.ts'
import { LaterGroup } from './later-groups.ts'

/** A group of filters that stands folded until it is needed. */
export type FoldedGroup = 'from' | 'pay' | 'level' | 'role' | 'employment' | 'language'

interface FoldedGroupsProps {
  readonly found: Found
  readonly query: PostingQuery
  readonly board: Board
  readonly onChange: (change: Partial<PostingQuery>) => void
}

/** What candidates ask for less often than tags, place and date: a line each, with what is chosen, until it is opened. */
export function FoldedGroups({ found, query, board, onChange }: FoldedGroupsProps) {
  const { facets } = found
  return toFoldedGroups(facets).map((group) => {
    const summary = toSummary(group, query, facets, board.language)
    const fold = (
      <Fold title={foldTitles[group]} summary={summary} startsOpen={summary !== ''}>
        {() => (
          <Suspense fallback={<div className="min-h-24" />}>
            <LaterGroup group={group} found={found} query={query} board={board} onChange={onChange} />
          </Suspense>
        )}
      </Fold>
    )
    return summary === '' ? <Kept key={group} by={`fold ${group}`}>{fold}</Kept> : <Fragment key={group}>{fold}</Fragment>
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
      return query.from === null ? '' : toCountryName(facets, query.from, language)
    case 'pay':
      return query.pay ? atLeast(query.pay) : query.stated.includes('pay') ? payStated : ''
    case 'level':
      return query.levels.map((level) => levelWords[level]).join(', ')
    case 'role':
      return query.roles.map((role) => roleWords[role]).join(', ')
    case 'employment':
      return query.employments.map((employment) => employmentWords[employment]).join(', ')
    case 'language':
      return query.languages.map((code) => toLanguageName(facets, code)).join(', ')
  }
}

/** What the board's language calls a language of its postings. */
export function toLanguageName({ languages, languageNames }: Facets, code: string): string {
  return languageNames[languages.indexOf(code)] ?? code
}
