import type { Posting } from '../../domain/posting.ts'
import { compareProblems, quoteValue, toProblem, type Problem } from '../../domain/problem.ts'
import type { Draft } from './validate.ts'

/**
 * Checks and folds that need the whole set: one spelling for each company and each tag, and the
 * warnings about other spellings and about postings that look alike. No posting is dropped.
 *
 * The spelling that most postings use wins; of several, the first in code unit order, which puts
 * upper case before lower (`Komoot` before `komoot`) and a name before a longer one that begins with it.
 * @returns postings in the order given
 */
export function validateSet(drafts: readonly Draft[]): { readonly postings: readonly Posting[]; readonly problems: readonly Problem[] } {
  const companyUses: NameUses = new Map()
  const tagUses: NameUses = new Map()
  for (const draft of drafts) {
    countUse(companyUses, draft.companySlug, draft.companyWritten)
    for (const tag of draft.tags) countUse(tagUses, tag.slug, tag.name)
  }
  const companies = toCommonNames(companyUses)
  const tags = toCommonNames(tagUses)
  const postings = drafts.map((draft) => {
    const { path: _path, companyWritten, titleAt: _titleAt, companyAt: _companyAt, ...kept } = draft
    return {
      ...kept,
      company: companies.get(draft.companySlug) ?? companyWritten,
      tags: draft.tags.map((tag) => {
        const name = tags.get(tag.slug) ?? tag.name
        return name === tag.name ? tag : { slug: tag.slug, name }
      }),
    }
  })
  const spellings = drafts.flatMap((draft) => {
    const common = companies.get(draft.companySlug) ?? draft.companyWritten
    if (common === draft.companyWritten) return []
    const message = `companyName is ${quoteValue(draft.companyWritten)}; the board shows ${quoteValue(common)} for this company.`
    return [toProblem('posting/company-spelling', { path: draft.path, ...draft.companyAt }, message, `Write ${quoteValue(common)} if it is the same employer.`)]
  })
  return { postings, problems: [...spellings, ...findDuplicates(drafts)].toSorted(compareProblems) }
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
    const key = `${draft.companySlug}\n${draft.title.toLowerCase()}`
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
