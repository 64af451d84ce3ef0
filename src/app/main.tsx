import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router-dom'
import { followDevServer } from './data/follow-dev-server.ts'
import { createQueryClient } from './data/query-client.ts'
import { createRouter } from './router.tsx'
import './style/base.css'

const client = createQueryClient()
if (import.meta.env.DEV) followDevServer(client)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={createRouter(client)} />
    </QueryClientProvider>
  </StrictMode>,
)
