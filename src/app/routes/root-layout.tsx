import { lazy, Suspense, useEffect } from 'react'
import { Outlet, ScrollRestoration, useLocation, useMatches, useNavigation } from 'react-router-dom'
import { board } from 'virtual:board'
import type { PostingQuery } from '../../domain/query.ts'
import type { Facets } from '../../search/facets.ts'
import { leaveToldLink } from '../data/told-link.ts'
import { toQueryName } from '../features/listing/query-parts.ts'
import { Masthead } from '../features/masthead/masthead.tsx'
import { SiteFoot } from '../features/masthead/site-foot.tsx'
import { SearchField } from '../features/search/search-field.tsx'
import { Shortcuts } from '../features/shortcuts/shortcuts.tsx'
import { Kept } from '../ui/kept.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import { BlankPage } from './blank-page.tsx'
import { useFocusOnNewPage } from './use-focus-on-new-page.ts'

const ProblemsPanel = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('../features/problems/problems-panel.tsx')).ProblemsPanel }))
  : null

const describe = (query: PostingQuery, facets: Facets) => toQueryName(query, { facets, board })

/** What stands around every page. */
export function RootLayout() {
  const navigation = useNavigation()
  const { pathname, search } = useLocation()
  const section = pathname.split('/')[1] ?? ''
  useEffect(() => leaveToldLink(pathname + search), [pathname, search])
  useFocusOnNewPage()
  // A loader gives null; before there is a page, there is no place in it to go back to.
  const isLoaded = useMatches().at(-1)?.loaderData !== undefined
  return (
    <>
      <SkipLink to="main">Skip to the content</SkipLink>
      {ProblemsPanel && (
        <Suspense>
          <ProblemsPanel />
        </Suspense>
      )}
      {/* Its tabs go by the section, and no page that a build draws has a search. */}
      <Kept by={`masthead ${section}`}>
        <Masthead boardName={board.name} search={<SearchField describe={describe} />} />
      </Kept>
      <main id="main" tabIndex={-1} className="min-h-[70vh]" aria-busy={navigation.state === 'loading'}>
        <Suspense fallback={<BlankPage />}>
          <Outlet />
        </Suspense>
      </main>
      <Kept by="foot">
        <SiteFoot boardName={board.name} description={board.description}>
          <Shortcuts />
        </SiteFoot>
      </Kept>
      {isLoaded && <ScrollRestoration />}
    </>
  )
}
