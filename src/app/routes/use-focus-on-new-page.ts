import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'
import { readListState } from '../data/use-list-address.ts'

/**
 * On a new page the focus goes to its heading; back on a list, to the posting that was left. It stays
 * on the first load and where a filter changed the list, unless the control that changed it is gone.
 */
export function useFocusOnNewPage(): void {
  const location = useLocation()
  const navigationType = useNavigationType()
  const lastPath = useRef(location.pathname)
  const isBack = navigationType === NavigationType.Pop
  const isSameList = !isBack && readListState(location.state).by !== undefined
  useEffect(() => {
    const left = lastPath.current
    lastPath.current = location.pathname
    const isLost = document.activeElement === document.body
    if (isSameList ? !isLost : left === location.pathname) return
    const entry = isBack ? findEntry(import.meta.env.BASE_URL + left.slice(1)) : null
    const target = entry ?? document.querySelector<HTMLElement>('main h1')
    target?.focus({ preventScroll: true })
  }, [location, isSameList, isBack])
}

/** The link of a listed posting; where its place is folded, that of its entry. */
function findEntry(href: string): HTMLElement | null {
  const link = document.querySelector<HTMLElement>(`main ol article :is(h2, [data-places]) a[href="${CSS.escape(href)}"]`)
  return link?.offsetParent === null ? (link.closest('article')?.querySelector<HTMLElement>('h2 a') ?? null) : link
}
