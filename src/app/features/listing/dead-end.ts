import type { ListScope } from '../../../domain/list-address.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import type { Facets } from '../../../search/facets.ts'
import type { FoundText } from '../../../search/find-text.ts'
import { withoutFilters, type QueryPart } from './query-parts.ts'
import { isOfText, toAlone, toPairs, toRemovable, toTried, toWaysOut, type WayOut } from './ways-out.ts'

/** How many jobs a query finds; `null` while the words of its text are on their way, or where they could not be had. */
export type CountOf = (query: PostingQuery) => number | null

/** A way on and what it leaves; `null` while that is not known. */
export interface CountedWay extends WayOut {
  readonly count: number | null
}

/** A query that finds nothing, and where its parts come from. */
export interface EmptyQuery {
  readonly query: PostingQuery
  readonly scope: ListScope
  readonly parts: readonly QueryPart[]
  /** The parts of another query of the same page. */
  readonly toParts: (query: PostingQuery) => readonly QueryPart[]
  readonly facets: Facets
}

/** Why a list is empty, and what leads on from there. */
export interface DeadEnd {
  /** Those that lead on, then those that are waited for, then those that leave nothing, what is most to blame first. */
  readonly ways: readonly CountedWay[]
  /** How many more changes leave nothing. */
  readonly moreBarren: number
  /** How many conditions are not tried. */
  readonly untried: number
  /** The best changes of two things, where no single one is enough. */
  readonly pairs: readonly CountedWay[]
  readonly isAllCounted: boolean
  /** How many single changes lead on. */
  readonly leadOn: number
  /** The one condition without which there would be so many jobs, or one that no job fits (then `count` is 0, and the part is as it stands alone). */
  readonly blame: { readonly part: QueryPart; readonly count: number } | null
  /** The list without any filter. */
  readonly cleared: { readonly query: PostingQuery; readonly count: number | null }
}

/** So many changes are listed that leave nothing, and so many pairs. */
const mostBarren = 4
const mostPairs = 3

/**
 * Opens a query that finds nothing: which changes are asked for is worked out once, and each is counted once.
 * @returns the single changes, and what a count of them says; a count that is not known is asked for again, and all are where something else is found in the query's text
 */
export function openDeadEnd({ query, scope, parts, toParts, facets }: EmptyQuery): { readonly ways: readonly WayOut[]; readonly explain: (countOf: CountOf, found: FoundText | null) => DeadEnd } {
  const removable = toRemovable(parts)
  const tried = toTried(parts)
  const cleared = withoutFilters(query, scope)
  const ways = toWaysOut(query, parts, facets)
  // Of several pieces of a text what each finds alone is not at hand.
  const isTextOfMany = (part: QueryPart) => isOfText(part) && removable.filter(isOfText).length > 1
  const alone = new Map(tried.filter((part) => !isTextOfMany(part)).map((part) => [part.key, toAlone(query, scope, part)]))
  const isAwaited = (way: WayOut) => way.query.text !== '' && way.query.text !== query.text
  let known = new Map<PostingQuery, number>()
  let knownOf: FoundText | null = null
  let twoByTwo: readonly WayOut[] | null = null

  const explain = (ask: CountOf, found: FoundText | null): DeadEnd => {
    if (found !== knownOf) known = new Map()
    knownOf = found
    const countOf = (asked: PostingQuery): number | null => {
      const count = known.get(asked) ?? ask(asked)
      if (count !== null) known.set(asked, count)
      return count
    }
    const countAlone = (key: string): number | null => {
      const asked = alone.get(key)
      return asked ? countOf(asked) : null
    }
    const toCounted = (way: WayOut): CountedWay => ({ ...way, count: countOf(way.query) })
    const counted = ways.map(toCounted)
    const leadsOn = ({ count }: CountedWay) => count !== null && count > 0
    const triedKeys = new Set(tried.map(({ key }) => key))
    const toRank = (key: string) => (triedKeys.has(key) ? (countAlone(key) ?? 0) : Infinity)
    const byBlame = (a: { readonly key: string }, b: { readonly key: string }) => (toRank(a.key) === toRank(b.key) ? 0 : toRank(a.key) - toRank(b.key))

    // What is waited for has its line from the beginning: nothing moves when its count comes.
    const awaited = counted.filter(isAwaited)
    const barren = counted.filter((way) => !isAwaited(way) && !leadsOn(way)).toSorted(byBlame)
    const shown = [
      ...counted.filter((way) => !isAwaited(way) && leadsOn(way)),
      ...awaited.filter((way, index) => index < mostBarren || leadsOn(way)),
      ...barren.slice(0, Math.max(0, mostBarren - awaited.length)),
    ]
    const leadOn = counted.filter(leadsOn).length
    const isAllCounted = counted.every(({ count }) => count !== null)
    if (isAllCounted && leadOn === 0) twoByTwo ??= toPairs(query, tried.toSorted(byBlame), toParts)
    const pairs = isAllCounted && leadOn === 0 ? (twoByTwo ?? []).map(toCounted).filter(leadsOn).toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, mostPairs) : []
    return {
      ways: shown,
      moreBarren: counted.filter((way) => way.count === 0 && !shown.includes(way)).length,
      untried: removable.length - tried.length,
      pairs,
      isAllCounted,
      leadOn,
      blame: toBlame(counted, countAlone),
      cleared: { query: cleared, count: countOf(cleared) },
    }
  }

  const toBlame = (counted: readonly CountedWay[], countAlone: (key: string) => number | null): DeadEnd['blame'] => {
    const helpful = tried.flatMap((part) => counted.flatMap(({ key, count }) => (key === part.key && count !== null && count > 0 ? [{ part, count }] : [])))
    const [only] = helpful
    if (only && helpful.length === 1 && removable.length > 1) return only
    const barren = tried.find(({ key }) => countAlone(key) === 0)
    const part = barren && toParts(alone.get(barren.key) ?? query).find(({ key }) => key === barren.key)
    return part ? { part, count: 0 } : null
  }

  return { ways, explain }
}
