import { toQuery, type PostingQuery } from './query.ts'

/**
 * A change of a query. One that depends on the query is a function, applied to the query as it is by then: what was chosen
 * a moment ago may still be on its way.
 */
export type QueryChange = Partial<PostingQuery> | ((query: PostingQuery) => Partial<PostingQuery>)

/** The canonical query that a change leads to. */
export function applyChange(query: PostingQuery, change: QueryChange): PostingQuery {
  return toQuery({ ...query, ...(typeof change === 'function' ? change(query) : change) })
}

/** The lists of values of a query, but for hashtags, of which there are two. */
type ListKey = 'types' | 'companies' | 'modes' | 'countries' | 'places' | 'levels' | 'roles' | 'employments' | 'languages' | 'stated'

/** Chooses one value of a list, or no longer. */
export function toChoice<Key extends ListKey>(key: Key, value: PostingQuery[Key][number], isChosen: boolean): (query: PostingQuery) => Partial<PostingQuery> {
  return (query) => ({ [key]: withValue(query[key], value, isChosen) })
}

/** What a query can say of a hashtag. */
export type TagState = 'with' | 'without' | 'off'

/** Wants a hashtag, leaves it out, or neither. */
export function toTagChoice(slug: string, state: TagState): (query: PostingQuery) => Partial<PostingQuery> {
  return ({ tags, notTags }) => ({ tags: withValue(tags, slug, state === 'with'), notTags: withValue(notTags, slug, state === 'without') })
}

/** Chooses a place, or no longer: a country by its code, another place by its slug. */
export function toPlaceChoice(slug: string, isCountry: boolean, isChosen: boolean): (query: PostingQuery) => Partial<PostingQuery> {
  return isCountry ? toChoice('countries', slug, isChosen) : toChoice('places', slug, isChosen)
}

function withValue<Value extends string>(values: readonly Value[], value: Value, isChosen: boolean): readonly Value[] {
  return [...values.filter((other) => other !== value), ...(isChosen ? [value] : [])]
}
