import { startTransition } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router-dom'
import { board } from 'virtual:board'
import { AppRoot } from './app-root.tsx'
import { followDevServer } from './data/follow-dev-server.ts'
import { inSameFrame } from './data/in-same-frame.ts'
import { createQueryClient } from './data/query-client.ts'
import { createRoutes } from './routes.tsx'
import { loadPostingPage } from './routes/later-posting-page.ts'
import { chooseStart, whenIdle, whenLoaded } from './start.ts'
import './style/base.css'

const client = createQueryClient()
if (import.meta.env.DEV) followDevServer(client)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
// Another task for what follows: in one with the reading of the script above it holds a phone's page too long.
await new Promise((resolve) => setTimeout(resolve))
const router: ReturnType<typeof createBrowserRouter> = inSameFrame(createBrowserRouter(createRoutes(client, () => router.state.navigation.location ?? null), { basename: import.meta.env.BASE_URL }))
const app = (
  <AppRoot client={client}>
    <RouterProvider router={router} />
  </AppRoot>
)

// A page stays readable as it was published until its data is there.
const start = chooseStart(root)
const loaded = start === 'anew' ? null : await whenLoaded(router)
if (start === 'alive' && loaded === 'whole') {
  startTransition(() => void hydrateRoot(root, app))
} else {
  // In one task: the stylesheet hides a page that is not the one asked for as long as the root names it, and between the two it would show.
  delete root.dataset['drawnFor']
  flushSync(() => createRoot(root).render(app))
}

// Whoever reaches for the page may open a posting next. A script that fails to come is asked for again when one does.
for (const reach of ['pointerover', 'focusin']) document.addEventListener(reach, () => void loadPostingPage().catch(() => undefined), { once: true })

if (import.meta.env.PROD && board.offline) {
  await whenIdle()
  // An extra: where its script does not come, the board is what it was without.
  const offline = await import('./offline/start-worker.ts').catch(() => null)
  await offline?.startWorker(client, import.meta.url)
}
