import type { Day } from '../../domain/day.ts'
import { toJobKey } from '../../domain/job-key.ts'
import { isOver, toLastDay } from '../../domain/last-day.ts'
import type { Posting } from '../../domain/posting.ts'
import { compareProblems, quoteValue, toProblem, type Problem } from '../../domain/problem.ts'
import type { Draft } from './validate.ts'

/** What the whole set decides about each posting, and what is wrong with it. */
export interface CheckedSet {
  /** The names that the board shows for a posting's company and tags. */
  readonly toNames: (posting: Pick<Posting, 'companySlug' | 'tags'>) => CommonNames
  readonly problems: readonly Problem[]
}

/** The tags' names in the order of the tags. */
export interface CommonNames {
  readonly company: string
  readonly tags: readonly string[]
}

/**
 * Checks and folds that need the whole set: one spelling for each company and each tag, and the
 * warnings about other spellings and about postings that look alike. No posting is dropped.
 *
 * The spelling that most postings use wins; of several, the first in code unit order, which puts
 * upper case before lower (`Komoot` before `komoot`) and a name before a longer one that begins with it.
 */
export function validateSet(drafts: readonly Draft[]): CheckedSet {
  const companyUses: NameUses = new Map()
  const tagUses: NameUses = new Map()
  for (const draft of drafts) {
    countUse(companyUses, draft.companySlug, draft.companyWritten)
    for (const tag of draft.tags) countUse(tagUses, tag.slug, tag.name)
  }
  const companies = toCommonNames(companyUses)
  const tags = toCommonNames(tagUses)
  const toCompany = (slug: string) => companies.get(slug) ?? slug
  const spellings = drafts.flatMap((draft) => {
    const common = toCompany(draft.companySlug)
    if (common === draft.companyWritten) return []
    const message = `companyName is ${quoteValue(draft.companyWritten)}; the board shows ${quoteValue(common)} for this company.`
    return [toProblem('posting/company-spelling', { path: draft.path, ...draft.companyAt }, message, `Write ${quoteValue(common)} if it is the same employer.`)]
  })
  return {
    toNames: (posting) => ({ company: toCompany(posting.companySlug), tags: posting.tags.map(({ slug }) => tags.get(slug) ?? slug) }),
    problems: [...spellings, ...findDuplicates(drafts), ...findTakenAliases(drafts)].toSorted(compareProblems),
  }
}

/** What closes postings that nobody closed by hand. */
export interface ClosingRule {
  /** The day, UTC. */
  readonly today: Day
  /** The operator's: `BoardConfig.closeAfterDays`. */
  readonly closeAfterDays: number | null
}

/** Whether a draft is open, and to which day: it is not where it was closed by hand, or its last day is over. */
export function toOpenness(draft: Pick<Posting, 'status' | 'day' | 'terms'>, { today, closeAfterDays }: ClosingRule): Pick<Posting, 'status' | 'lastDay'> {
  const lastDay = toLastDay(draft, closeAfterDays)
  return { status: lastDay !== null && isOver(lastDay, today) ? 'closed' : draft.status, lastDay }
}

/** A draft under the names that the board shows, open or closed by a rule. */
export function toPosting({ path: _path, companyWritten: _companyWritten, titleAt: _titleAt, companyAt: _companyAt, aliasesAt: _aliasesAt, ...kept }: Draft, { company, tags }: CommonNames, rule: ClosingRule): Posting {
  return { ...kept, ...toOpenness(kept, rule), company, tags: kept.tags.map(({ slug, name }, index) => ({ slug, name: tags[index] ?? name })) }
}

/** How many postings write a name so, by slug and by spelling. */
type NameUses = Map<string, Map<string, number>>

function countUse(uses: NameUses, slug: string, name: string): void {
  const names = uses.get(slug)
  if (names === undefined) uses.set(slug, new Map([[name, 1]]))
  else names.set(name, (names.get(name) ?? 0) + 1)
}

function toCommonNames(uses: NameUses): ReadonlyMap<string, string> {
  return new Map(
    [...uses].map(([slug, names]) => {
      const [best] = [...names].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      return [slug, best?.[0] ?? slug]
    }),
  )
}

function findDuplicates(drafts: readonly Draft[]): Problem[] {
  const firstOf = new Map<string, Draft>()
  const problems: Problem[] = []
  for (const draft of drafts.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const key = toJobKey(draft)
    const first = firstOf.get(key)
    if (first === undefined) {
      firstOf.set(key, draft)
      continue
    }
    const message = `title is ${quoteValue(draft.title)}, as in ${first.path} of the same company.`
    problems.push(toProblem('posting/duplicate', { path: draft.path, ...draft.titleAt }, message, 'Close one of them if they are one job, or tell them apart in the title.'))
  }
  return problems
}

/** An address can lead to one posting alone; some hosts ignore case. */
function findTakenAliases(drafts: readonly Draft[]): Problem[] {
  const pathOf = new Map(drafts.map((draft) => [draft.slug.toLowerCase(), draft.path]))
  return drafts.flatMap((draft) =>
    draft.aliases.flatMap((alias) => {
      const taken = pathOf.get(alias.toLowerCase())
      if (taken === undefined || taken === draft.path) {
        pathOf.set(alias.toLowerCase(), draft.path)
        return []
      }
      return [toProblem('posting/alias-taken', { path: draft.path, ...draft.aliasesAt }, `aliases names ${quoteValue(alias)}, which is a name of ${taken}.`, 'Take it out, or delete that file.')]
    }),
  )
}
