import { emptyQuery } from '../../domain/query.ts'
import { evaluate } from '../../search/evaluate.ts'
import { onceForFacets } from './once-for-facets.ts'

/** The counts of the list without filters: of the open postings. */
export const toOpenCounts = onceForFacets((facets) => evaluate(facets, emptyQuery, null).counts)
