import { useCallback, useEffect, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { readListAddress, writeListAddress, type ListAddress } from '../../domain/list-address.ts'
import { applyChange, type QueryChange } from '../../domain/query-changes.ts'
import { emptyQuery } from '../../domain/query.ts'
import { findListOnItsWay, leaveOtherEntries, setListOnItsWay } from './list-on-its-way.ts'

/** What a history entry of a list remembers beside its address. */
export interface ListState {
  /** How many entries are shown. */
  readonly shown?: number
  /** Where the entry came from a filter or from typing on the list itself: focus and scroll stay. */
  readonly by?: 'filter' | 'typing'
  /** Whether the sheet of filters is open over the list. */
  readonly sheet?: 'open'
}

/** Typing replaces the history entry; a chosen filter adds one, `under-sheet` where it is chosen in the open sheet. */
export type HistoryStep = 'push' | 'replace' | 'under-sheet'

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
    (change: QueryChange, step: HistoryStep = 'push') => {
      const { scope, query } = findListOnItsWay(location.key) ?? address ?? { scope: { kind: 'all' }, query: emptyQuery }
      const asked: ListAddress = { scope, query: applyChange(query, change) }
      setListOnItsWay(location.key, asked)
      const href = toListHref(asked)
      const entry: ListState = { by: step === 'replace' ? 'typing' : 'filter' }
      if (step === 'under-sheet') rewriteEntry(href, entry)
      const next: ListState = step === 'under-sheet' ? { ...entry, sheet: 'open' } : entry
      void navigate(href, { replace: step === 'replace', preventScrollReset: true, state: next })
    },
    [address, location.key, navigate],
  )
  useEffect(() => leaveOtherEntries(location.key), [location.key])
  const state = readListState(location.state)
  const openSheet = () => {
    const entry: ListState = { ...state, sheet: 'open' }
    void navigate(location.pathname + location.search, { preventScrollReset: true, state: entry })
  }
  return { address, change, state, openSheet }
}

/**
 * Gives the current history entry another address and state, unseen by the router, which reads an
 * entry only when it comes back to it. So a filter chosen in the sheet turns the sheet's entry into
 * the list's, and the sheet goes on in a new entry above: Back always closes the sheet.
 */
function rewriteEntry(href: string, state: ListState): void {
  const routerState: unknown = window.history.state
  const kept = typeof routerState === 'object' ? routerState : null
  window.history.replaceState({ ...kept, usr: state }, '', import.meta.env.BASE_URL + href.slice(1))
}

/** What a history entry's state says, as far as it is a list's. */
export function readListState(state: unknown): ListState {
  if (typeof state !== 'object' || state === null) return {}
  return {
    ...('shown' in state && typeof state.shown === 'number' ? { shown: state.shown } : {}),
    ...('sheet' in state && state.sheet === 'open' ? { sheet: 'open' } : {}),
    ...('by' in state && (state.by === 'filter' || state.by === 'typing') ? { by: state.by } : {}),
  }
}
