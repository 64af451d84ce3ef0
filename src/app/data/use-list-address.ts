import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { readListAddress, writeListAddress, type ListAddress } from '../../domain/list-address.ts'
import { emptyQuery, toQuery, type PostingQuery } from '../../domain/query.ts'

/** What a history entry of a list remembers beside its address. */
export interface ListState {
  /** How many entries are shown. */
  readonly shown?: number
  /** Where the entry came from a filter or from typing on the list itself: focus and scroll stay. */
  readonly by?: 'filter' | 'typing'
}

/** Typing replaces the history entry; a chosen filter adds one. */
export type HistoryStep = 'push' | 'replace'

/** A list's address as one string, relative to the base path. */
export function toListHref(address: ListAddress): string {
  const { path, parameters } = writeListAddress(address)
  const search = new URLSearchParams(parameters).toString()
  return search === '' ? path : `${path}?${search}`
}

/** The list that the current URL names (`null` on other pages), and the way to change it. */
export function useListAddress() {
  const location = useLocation()
  const navigate = useNavigate()
  const address = useMemo(
    () => readListAddress(location.pathname, new URLSearchParams(location.search)),
    [location.pathname, location.search],
  )
  const change = useCallback(
    (parts: Partial<PostingQuery>, step: HistoryStep = 'push') => {
      const scope = address?.scope ?? { kind: 'all' }
      const href = toListHref({ scope, query: toQuery({ ...(address?.query ?? emptyQuery), ...parts }) })
      const state: ListState = { by: step === 'replace' ? 'typing' : 'filter' }
      void navigate(href, { replace: step === 'replace', preventScrollReset: true, state })
    },
    [address, navigate],
  )
  return { address, change, state: readListState(location.state) }
}

/** What a history entry's state says, as far as it is a list's. */
export function readListState(state: unknown): ListState {
  if (typeof state !== 'object' || state === null) return {}
  return {
    ...('shown' in state && typeof state.shown === 'number' ? { shown: state.shown } : {}),
    ...('by' in state && (state.by === 'filter' || state.by === 'typing') ? { by: state.by } : {}),
  }
}
