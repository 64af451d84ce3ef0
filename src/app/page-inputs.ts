import type { Manifest, RowChunk } from '../domain/artifact.ts'
import { readListAddress, type ListAddress } from '../domain/list-address.ts'
import { pageSize, readFurtherAddress, toFurtherEntries, type FurtherAddress } from '../domain/list-pages.ts'
import type { PageRenderer } from '../domain/page-renderer.ts'
import { sitePaths } from '../domain/site-paths.ts'
import type { Engine } from '../search/engine.ts'
import type { Value } from '../search/facets.ts'
import { readRow } from '../search/rows.ts'
import { countEntries, rowsOfEntries } from '../search/twins.ts'
import { toOpenCounts } from './data/open-counts.ts'
import { toFilterOrder, toPlaceValues } from './features/filters/filter-values.ts'
import { toFoldedGroups } from './features/filters/folded-groups.tsx'
import { toTagOrder } from './features/filters/tag-order.ts'
import { countDays, toPostedChoices, toPostedFrom } from './features/filters/posted-since.ts'
import { toRelatedChoices } from './features/listing/related-tags.tsx'
import { foldedValues } from './features/filters/value-group.tsx'

/**
 * Gives what each page shows of an index. A component that shows more of it on a page that the build
 * draws needs it named here, or the page stays as it was when only that has changed.
 * @param chunks all chunks of rows, in their order
 */
export function createPageInputs({ facets, answer }: Pick<Engine, 'facets' | 'answer'>, chunks: readonly RowChunk[], manifest: Pick<Manifest, 'facets' | 'rows'>): PageRenderer['toInputs'] {
  // The name holds the hash of the whole facet core.
  const whole = manifest.facets
  const toRowInputs = keepByRow((row) => {
    const { offsets, ids } = facets.tagLists
    const chunk = chunks[Math.floor(row / manifest.rows.size)]
    return JSON.stringify([
      facets.closed[row],
      facets.companies[facets.company[row] ?? 0],
      facets.workModes[facets.workMode[row] ?? 0],
      facets.days[row],
      facets.payWords[facets.paySets.rows[row] ?? 0],
      Array.from(ids.subarray(offsets[row], offsets[row + 1]), (id) => facets.tags[id]),
      chunk ? readRow(chunk, row % manifest.rows.size) : null,
    ])
  })

  function toListInputs({ query, scope }: ListAddress): string {
    const { rows, total, entries, counts } = answer(query, null)
    // The ways out of an empty list count what other queries find.
    if (rows.length === 0) return whole
    const order = toFilterOrder(facets)
    const from = toPostedFrom(facets, null)
    return JSON.stringify([
      scope,
      rows.length,
      countEntries(entries()),
      toGroupInputs(facets.tags, toTagOrder(facets, query, { counts, total }), counts.tags, []),
      toRelatedChoices(facets, { query }, counts),
      toGroupInputs(facets.companies, order.companyIds, counts.companies, toIds(query.companies, facets.companyIdBySlug)),
      toPlaceValues(facets, order.placeIds, counts).slice(0, foldedValues),
      facets.places.length + facets.countries.length,
      toFoldedGroups(facets),
      [facets.workModes, order.modeIds, [...counts.modes]],
      [facets.types, [...counts.types]],
      from && [from, toPostedChoices(facets, counts.days, from), countDays(counts.days)],
      counts.statuses,
      Array.from(rowsOfEntries(entries(), 0, pageSize), toRowInputs),
    ])
  }

  function toFurtherInputs({ list, page }: FurtherAddress): string {
    const { total, entries } = answer(list.query, null)
    const [from, to] = toFurtherEntries(page)
    return JSON.stringify([list.scope, total, countEntries(entries()), entries().offsets[from], Array.from(rowsOfEntries(entries(), from, to), toRowInputs)])
  }

  return (path, posting) => {
    if (posting !== null) {
      const open = toOpenCounts(facets).tags
      return JSON.stringify([posting, posting.tags.map(({ slug }) => open[facets.tagIdBySlug.get(slug) ?? -1] ?? 0)])
    }
    const address = readListAddress(path, [])
    if (address) return toListInputs(address)
    const further = readFurtherAddress(path)
    if (further) return toFurtherInputs(further)
    return path === sitePaths.tags() || path === sitePaths.companies() ? whole : ''
  }
}

/** What a group of filters shows: how many values there are, those in view, and their counts. */
function toGroupInputs(values: readonly (Value | string)[], ids: readonly number[], counts: Uint32Array, chosen: readonly number[]): unknown {
  return [values.length, [...ids.slice(0, foldedValues), ...chosen].map((id) => [values[id], counts[id]])]
}

function toIds(slugs: readonly string[], idBySlug: ReadonlyMap<string, number>): number[] {
  return slugs.map((slug) => idBySlug.get(slug) ?? -1)
}

/** A row stands in many lists: its text is made once. */
function keepByRow(make: (row: number) => string): (row: number) => string {
  const known: string[] = []
  return (row) => (known[row] ??= make(row))
}
