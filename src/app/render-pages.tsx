import { hashKey, type QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider, type StaticHandlerContext } from 'react-router-dom'
import { readListAddress } from '../domain/list-address.ts'
import type { PageParts, PageRenderer } from '../domain/page-renderer.ts'
import type { PostingPage } from '../domain/artifact.ts'
import { readFacets, type Facets } from '../search/facets.ts'
import { findSlug, toShard } from '../search/slugs.ts'
import { AppRoot } from './app-root.tsx'
import { facetsQuery, manifestQuery, postingQuery, rowsQuery, slugQuery, toEngine } from './data/index-queries.ts'
import { createQueryClient } from './data/query-client.ts'
import { createKeptStore } from './kept-html.ts'
import { createPageInputs } from './page-inputs.ts'
import { createRoutes } from './routes.tsx'
import { KeptContext } from './ui/kept.tsx'

/** An origin for addresses that are never fetched. */
const origin = 'http://build.invalid'

/** Draws pages at build time with the browser's own routes and components, over an index in memory. */
export function createPageRenderer(parts: PageParts): PageRenderer {
  const client = createQueryClient()
  const facets = readFacets(parts.facets)
  fillCache(client, parts, facets)
  const toContext = createContexts(client)
  const kept = createKeptStore()
  const draw: PageRenderer['draw'] = async (path, posting) => {
    const forget = posting === null ? null : cachePosting(client, parts, posting)
    try {
      const { context, routes } = await toContext(path, posting)
      const drawn = renderToString(
        <KeptContext value={kept}>
          <AppRoot client={client}>
            <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />
          </AppRoot>
        </KeptContext>,
      )
      if (/<!--\$[!?]-->/.test(drawn)) throw new Error(`The page of ${path} cannot be drawn whole: a part of it failed, or waits for data that the build did not give.`)
      return kept.fill(drawn)
    } finally {
      forget?.()
    }
  }
  return { draw, toInputs: createPageInputs(toEngine(client, parts.manifest, facets), parts.rows, parts.manifest) }
}

/**
 * Makes what gives a page's place in the app. The first page of a route is loaded as a browser loads it; those
 * after it, whose data is in memory, differ from it in their path alone.
 */
function createContexts(client: QueryClient) {
  const basename = import.meta.env.BASE_URL
  const handler = createStaticHandler(createRoutes(client, () => null), { basename })
  const { dataRoutes: routes } = handler
  const loaded = new Map<string, StaticHandlerContext>()
  return async (path: string, posting: PostingPage | null): Promise<{ context: StaticHandlerContext; routes: typeof routes }> => {
    const pathname = basename.slice(0, -1) + path
    const scope = posting === null ? (readListAddress(path, [])?.scope ?? null) : { kind: 'posting', slug: posting.slug }
    const known = scope && loaded.get(scope.kind)
    if (known) {
      const params = 'slug' in scope ? { slug: scope.slug } : {}
      const matches = known.matches.map((match) => (match.route.path === undefined ? match : { ...match, params, pathname: decodeURIComponent(path), pathnameBase: decodeURIComponent(path) }))
      return { context: { ...known, location: { ...known.location, pathname }, matches }, routes }
    }
    const context = await handler.query(new Request(origin + pathname))
    if (context instanceof Response) throw new Error(`${path} leads to ${context.headers.get('Location') ?? 'no page'}.`)
    for (const error of Object.values(context.errors ?? {})) throw error
    if (scope) loaded.set(scope.kind, context)
    return { context, routes }
  }
}

/** The parts never grow old while a build runs. */
const neverStale = { updatedAt: Number.MAX_SAFE_INTEGER } as const

function fillCache(client: QueryClient, { manifest, rows, slugs }: PageParts, facets: Facets): void {
  client.setQueryData(manifestQuery.queryKey, manifest, neverStale)
  client.setQueryData(facetsQuery(manifest).queryKey, facets)
  for (const [chunk, part] of rows.entries()) client.setQueryData(rowsQuery(manifest, chunk).queryKey, part)
  for (const part of slugs) {
    const [first] = part.slugs
    if (first !== undefined) client.setQueryData(slugQuery(manifest, first).queryKey, part)
  }
}

/** One body at a time is in memory. */
function cachePosting(client: QueryClient, { manifest, slugs }: PageParts, posting: PostingPage): () => void {
  const shard = slugs[toShard(posting.slug, manifest.slugs.shards)]
  const entry = shard && findSlug(shard, posting.slug)
  if (!entry) throw new Error(`The index has no posting ${posting.slug}.`)
  const { queryKey } = postingQuery(entry)
  client.setQueryData(queryKey, posting)
  // Found by its hash: to look for it would go through every part that the client holds.
  return () => {
    const cache = client.getQueryCache()
    const query = cache.get(hashKey(queryKey))
    if (query) cache.remove(query)
  }
}
