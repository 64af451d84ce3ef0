import type { QueryClient } from '@tanstack/react-query'
import { lazy, useEffect } from 'react'
import { NavigationType, useLocation, useNavigationType, useParams, type LoaderFunctionArgs } from 'react-router-dom'
import { board } from 'virtual:board'
import { pageNames } from '../../domain/page-title.ts'
import { findSlug, type SlugEntry } from '../../search/slugs.ts'
import { facetsQuery, loadPosting, manifestQuery, postingQuery, slugQuery } from '../data/index-queries.ts'
import { usePart } from '../data/use-part.ts'
import { readCameFrom } from '../features/detail/posting-state.ts'
import { PostingView } from '../features/detail/posting-view.tsx'
import { LaterMissingPage } from './later-missing-page.tsx'
import { usePageTitle } from './use-page-title.ts'

const BrokenPosting = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('../features/problems/broken-posting.tsx')).BrokenPosting }))
  : null

/** The route of a posting. */
export function postingRoute(client: QueryClient) {
  return {
    element: <PostingPage />,
    loader: async ({ params }: LoaderFunctionArgs): Promise<null> => {
      const manifest = await client.ensureQueryData(manifestQuery)
      await Promise.all([loadPosting(client, params['slug'] ?? ''), client.ensureQueryData(facetsQuery(manifest))])
      return null
    },
  }
}

function PostingPage() {
  const { slug = '' } = useParams()
  const manifest = usePart(manifestQuery)
  const entry = findSlug(usePart(slugQuery(manifest, slug)), slug)
  if (entry) return <KnownPosting key={entry.slug} entry={entry} />
  return BrokenPosting ? <BrokenPosting slug={slug} otherwise={<LaterMissingPage />} /> : <LaterMissingPage />
}

function KnownPosting({ entry }: { entry: SlugEntry }) {
  const posting = usePart(postingQuery(entry))
  useRecordedSearch()
  usePageTitle(pageNames.posting(posting.title, posting.company))
  return <PostingView posting={posting} row={entry.row} board={board} />
}

/** A search that led to a posting is one to come back to. Its store is an extra, and comes later. */
function useRecordedSearch(): void {
  const state: unknown = useLocation().state
  const isNew = useNavigationType() === NavigationType.Push
  const from = isNew ? (readCameFrom(state)?.from ?? null) : null
  useEffect(() => {
    if (from !== null) void import('../data/recent-searches.ts').then(({ recordSearch }) => recordSearch(from), () => undefined)
  }, [from])
}
