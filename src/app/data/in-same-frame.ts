import type { createBrowserRouter } from 'react-router-dom'
import { readListState } from './use-list-address.ts'

type Router = ReturnType<typeof createBrowserRouter>

/**
 * The same router, whose page shows what was typed or chosen in a list as soon as its data are there: in the frame of
 * the key press where they are at hand. By itself the router lets React put that off, by some frames where the
 * page has much to draw.
 */
export function inSameFrame(router: Router): Router {
  const subscribe: Router['subscribe'] = (tell) =>
    router.subscribe((state, options) => tell(state, { ...options, flushSync: options.flushSync || (state.navigation.state === 'idle' && readListState(state.location.state).by !== undefined) }))
  const eager: Router = Object.create(router, { subscribe: { value: subscribe } })
  return eager
}
