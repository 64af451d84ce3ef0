import type { QueryClient } from '@tanstack/react-query'
import { replace, type RouteObject } from 'react-router-dom'
import { sitePaths } from '../domain/site-paths.ts'
import { BlankPage } from './routes/blank-page.tsx'
import { listLoader, type ToPending } from './routes/list-loader.ts'
import { ListPage } from './routes/list-page.tsx'
import { loadPostingPage } from './routes/later-posting-page.ts'
import { RootLayout } from './routes/root-layout.tsx'
import { RouteFailure } from './routes/route-failure.tsx'

/** Every route: its data first, then its page. The rare pages come in files of their own. */
export function createRoutes(client: QueryClient, toPending: ToPending): RouteObject[] {
  const lists = ['/', '/tags/:slug', '/companies/:slug'].map((path): RouteObject => ({
    path,
    loader: listLoader(client, toPending),
    element: <ListPage />,
  }))
  const pages: RouteObject[] = [
    ...lists,
    { path: '/jobs', loader: () => replace(sitePaths.list()) },
    { path: '/jobs/:slug', lazy: async () => (await loadPostingPage()).postingRoute(client) },
    ...lists.map(({ path = '' }): RouteObject => ({ path: `${path.replace(/\/$/, '')}/page/:page`, lazy: async () => (await import('./routes/further-page.tsx')).furtherRoute(client) })),
    { path: '/tags', lazy: async () => (await import('./routes/directory-pages.tsx')).tagsRoute(client) },
    { path: '/companies', lazy: async () => (await import('./routes/directory-pages.tsx')).companiesRoute(client) },
    { path: '*', lazy: async () => (await import('./routes/not-found-route.tsx')).notFoundRoute(client) },
  ]
  return [
    {
      element: <RootLayout />,
      errorElement: <RouteFailure />,
      children: pages.map((page) => ({ ...page, HydrateFallback: BlankPage, errorElement: <RouteFailure /> })),
    },
  ]
}
