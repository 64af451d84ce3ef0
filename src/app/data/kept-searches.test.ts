// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const keys = { recent: 'corkboard:recent-searches-1:/', saved: 'corkboard:saved-searches-1:/' }

/** The stores as a page has them that was opened just now. */
async function openPage() {
  vi.resetModules()
  const [recent, saved] = [await import('./recent-searches.ts'), await import('./saved-searches.ts')]
  return { ...recent, useSavedSearches: saved.useSavedSearches }
}

/** What another tab does: it writes, and this one is told. */
function writeInOtherTab(key: string, items: unknown) {
  localStorage.setItem(key, JSON.stringify(items))
  window.dispatchEvent(new StorageEvent('storage', { key }))
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('the last searches are kept, the newest first, each once, at most eight, whatever page and order they had', async () => {
  const { recordSearch, useRecentSearches } = await openPage()
  for (let index = 0; index < 10; index += 1) recordSearch(`/?q=${index}`)
  recordSearch('/?q=5&sort=company')
  recordSearch('/tags/golang/?q=rust')
  recordSearch('/')
  recordSearch('/?sort=company')
  recordSearch('/jobs/one/')
  const { result } = renderHook(() => useRecentSearches())
  expect(result.current).toEqual(['/?q=rust&tag=golang', '/?q=5', '/?q=9', '/?q=8', '/?q=7', '/?q=6', '/?q=4', '/?q=3'])
})

test('they are there after a reload, and can be forgotten, one or all', async () => {
  const first = await openPage()
  first.recordSearch('/?q=rust')
  first.recordSearch('/?q=go')
  const second = await openPage()
  const { result } = renderHook(() => second.useRecentSearches())
  expect(result.current).toEqual(['/?q=go', '/?q=rust'])
  act(() => second.forgetSearch('/?q=rust'))
  expect(result.current).toEqual(['/?q=go'])
  act(() => second.forgetSearches())
  expect(result.current).toEqual([])
})

test('whatever stands in the storage, what is no search is left out', async () => {
  const hostile = ['not JSON', '{"a":1}', 'null', '[null,1,"javascript:alert(1)","//evil.example/?q=a","/jobs/a/","/?q=b&junk=1","/?q=a"]', '"[', JSON.stringify(Array.from({ length: 5_000 }, () => ({})))]
  for (const text of hostile) {
    localStorage.setItem(keys.recent, text)
    localStorage.setItem(keys.saved, text)
    const { recordSearch, useRecentSearches, useSavedSearches } = await openPage()
    const { result } = renderHook(() => ({ recent: useRecentSearches(), saved: useSavedSearches() }))
    expect(result.current.recent, text).toEqual(text.includes('"/?q=a"') ? ['/?q=a'] : [])
    expect(result.current.saved.saved, text).toEqual([])
    act(() => {
      recordSearch('/?q=go')
      result.current.saved.save('Go', '/?q=go')
    })
    expect(result.current.recent[0]).toBe('/?q=go')
    expect(result.current.saved.saved).toHaveLength(1)
  }
})

test('of saved searches only whole ones are read', async () => {
  const whole = { name: 'Go', href: '/?q=go', seenMs: 5 }
  localStorage.setItem(keys.saved, JSON.stringify([whole, { ...whole, name: '' }, { ...whole, name: 'a'.repeat(301) }, { ...whole, href: '/' }, { ...whole, seenMs: '5' }, { ...whole, seenMs: 1e300 }, { name: 'Go' }]))
  const { useSavedSearches } = await openPage()
  expect(renderHook(() => useSavedSearches()).result.current.saved).toEqual([whole])
})

test('a search is saved, known by any address that asks the same, and removed', async () => {
  const { useSavedSearches } = await openPage()
  const { result } = renderHook(() => useSavedSearches())
  act(() => result.current.save('Go', '/tags/golang/?sort=company'))
  expect(result.current.saved).toMatchObject([{ name: 'Go', href: '/?tag=golang' }])
  expect([result.current.isSaved('/?tag=golang'), result.current.isSaved('/tags/golang/'), result.current.isSaved('/?tag=rust'), result.current.isSaved('/')]).toEqual([true, true, false, false])
  act(() => result.current.save('All', '/'))
  expect(result.current.saved).toHaveLength(1)
  act(() => result.current.remove('/tags/golang/'))
  expect(result.current.saved).toEqual([])
})

test('what another tab adds appears, and neither overwrites the other', async () => {
  const { recordSearch, useRecentSearches, useSavedSearches } = await openPage()
  const { result } = renderHook(() => ({ recent: useRecentSearches(), saved: useSavedSearches() }))
  act(() => recordSearch('/?q=here'))
  act(() => writeInOtherTab(keys.recent, ['/?q=there', '/?q=here']))
  expect(result.current.recent).toEqual(['/?q=there', '/?q=here'])
  // Before this tab has heard of it.
  localStorage.setItem(keys.saved, JSON.stringify([{ name: 'There', href: '/?q=there', seenMs: 5 }]))
  act(() => result.current.saved.save('Here', '/?q=here'))
  expect(result.current.saved.saved.map(({ name }) => name)).toEqual(['Here', 'There'])
})

test('where storage is full, what is added lasts as long as the page; where it is closed too', async () => {
  const { recordSearch, useRecentSearches } = await openPage()
  const { result } = renderHook(() => useRecentSearches())
  act(() => recordSearch('/?q=before'))
  vi.stubGlobal('localStorage', {
    getItem: () => JSON.stringify(['/?q=before']),
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  act(() => recordSearch('/?q=after'))
  expect(result.current).toEqual(['/?q=after', '/?q=before'])
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('closed', 'SecurityError')
    },
    setItem() {
      throw new DOMException('closed', 'SecurityError')
    },
  })
  const closed = await openPage()
  const inClosed = renderHook(() => closed.useRecentSearches()).result
  expect(inClosed.current).toEqual([])
  act(() => closed.recordSearch('/?q=a'))
  expect(inClosed.current).toEqual(['/?q=a'])
})

test('of equal addresses in the storage the first is read, and of very many no more than are kept', async () => {
  const search = (href: string, name: string) => ({ name, href, seenMs: 5 })
  localStorage.setItem(keys.recent, JSON.stringify(['/?q=a', '/?q=a', '/?q=b']))
  localStorage.setItem(keys.saved, JSON.stringify([search('/?q=a', 'First'), search('/?q=a', 'Second'), ...Array.from({ length: 100 }, (_, index) => search(`/?q=${index}`, 'Other'))]))
  const { useRecentSearches, useSavedSearches } = await openPage()
  const { result } = renderHook(() => ({ recent: useRecentSearches(), saved: useSavedSearches().saved }))
  expect(result.current.recent).toEqual(['/?q=a', '/?q=b'])
  expect(result.current.saved.map(({ href }) => href)).toEqual(['/?q=a', ...Array.from({ length: 49 }, (_, index) => `/?q=${index}`)])
  expect(result.current.saved[0]?.name).toBe('First')
})

test('a list with very many items is not read to its end', async () => {
  const { createKeptList } = await import('./kept-list.ts')
  const { check, pipe, string } = await import('valibot')
  let checked = 0
  const list = createKeptList({ name: 'long', schema: pipe(string(), check(() => (checked += 1) > 0)), keyOf: (item) => item, most: 3 })
  localStorage.setItem('corkboard:long:/', JSON.stringify(Array.from({ length: 5_000 }, (_, index) => String(index))))
  expect(list.read()).toEqual(['0', '1', '2'])
  expect(checked).toBe(3)
})

test('once a write has failed, what another tab adds still appears, what it takes away goes, and both are written when there is room', async () => {
  const { recordSearch, useRecentSearches } = await openPage()
  const { result } = renderHook(() => useRecentSearches())
  act(() => recordSearch('/?q=old'))
  act(() => recordSearch('/?q=before'))
  const roomy = localStorage
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => roomy.getItem(key),
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  act(() => recordSearch('/?q=here'))
  expect(result.current).toEqual(['/?q=here', '/?q=before', '/?q=old'])
  vi.unstubAllGlobals()
  act(() => writeInOtherTab(keys.recent, ['/?q=there', '/?q=before']))
  expect(result.current).toEqual(['/?q=there', '/?q=here', '/?q=before'])
  act(() => recordSearch('/?q=next'))
  expect(JSON.parse(localStorage.getItem(keys.recent) ?? '')).toEqual(['/?q=next', '/?q=there', '/?q=here', '/?q=before'])
})
