// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { reloadOnce } from './reload-once.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

test('each lost part reloads the page once, however many are lost', () => {
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined)
  for (const lost of ['/data/rows.1/0.json', '/data/terms.1.json', '/data/rows.1/0.json', '/data/terms.1.json']) reloadOnce(lost)
  expect(reload).toHaveBeenCalledTimes(2)
})

test('where storage is closed there is no reload: it could be without end', () => {
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined)
  vi.stubGlobal('sessionStorage', {
    getItem() {
      throw new DOMException('closed')
    },
  })
  reloadOnce('/data/rows.1/0.json')
  expect(reload).not.toHaveBeenCalled()
})
