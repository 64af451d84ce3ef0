import { lazy, Suspense, useEffect, useRef } from 'react'
import { NavigationType, Outlet, ScrollRestoration, useLocation, useNavigation, useNavigationType } from 'react-router-dom'
import { board } from 'virtual:board'
import { readListState } from '../data/use-list-address.ts'
import { Masthead } from '../features/masthead/masthead.tsx'
import { SiteFoot } from '../features/masthead/site-foot.tsx'
import { SearchField } from '../features/search/search-field.tsx'
import { Shortcuts } from '../features/shortcuts/shortcuts.tsx'
import { BlankPage } from './blank-page.tsx'

const ProblemsPanel = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('../features/problems/problems-panel.tsx')).ProblemsPanel }))
  : null

/** What stands around every page. */
export function RootLayout() {
  const navigation = useNavigation()
  useFocusOnNewPage()
  return (
    <>
      <a
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
        className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-2 focus:z-30 focus:bg-paper focus:p-3 focus:text-pencil">
        Skip to the content
      </a>
      {ProblemsPanel && (
        <Suspense>
          <ProblemsPanel />
        </Suspense>
      )}
      <Masthead boardName={board.name} search={<SearchField />} />
      <main id="main" tabIndex={-1} className="min-h-[70vh]" aria-busy={navigation.state === 'loading'}>
        <Suspense fallback={<BlankPage />}>
          <Outlet />
        </Suspense>
      </main>
      <SiteFoot boardName={board.name} description={board.description}>
        <Shortcuts />
      </SiteFoot>
      <ScrollRestoration />
    </>
  )
}

/**
 * On a new page the focus goes to its heading; not on the first load, nor where a filter changed the list,
 * unless the control that changed it is gone with the change.
 */
function useFocusOnNewPage(): void {
  const location = useLocation()
  const navigationType = useNavigationType()
  const lastPath = useRef(location.pathname)
  const isSameList = navigationType !== NavigationType.Pop && readListState(location.state).by !== undefined
  useEffect(() => {
    const isNewPage = lastPath.current !== location.pathname
    lastPath.current = location.pathname
    const isLost = document.activeElement === document.body
    if (isSameList ? isLost : isNewPage) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [location, isSameList])
}
