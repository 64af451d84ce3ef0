import { expect, test } from 'vitest'
import { countPages, furtherSize, pageSize, readFurtherAddress, toFurtherEntries, toPagePath } from './list-pages.ts'

test.each([
  [0, 1],
  [pageSize, 1],
  [pageSize + 1, 2],
  [pageSize + furtherSize, 2],
  [pageSize + furtherSize + 1, 3],
])('a list of %i entries has %i pages', (entries, pages) => {
  expect(countPages(entries)).toBe(pages)
})

test('the pages of a list have each entry once', () => {
  const ends = [pageSize]
  for (let page = 2; page < 9; page += 1) {
    const [from, to] = toFurtherEntries(page)
    expect(from).toBe(ends.at(-1))
    ends.push(to)
  }
})

test.each(['/page/2/', '/tags/go/page/17/', '/companies/harbour-sons/page/3/', '/tags/caf%C3%A9/page/2/'])('%s is read, and written as it was', (path) => {
  const address = readFurtherAddress(path)
  expect(address && toPagePath(address.list, address.page)).toBe(path)
})

test.each(['/', '/page/1/', '/page/0/', '/page/02/', '/page/x/', '/tags/page/2/', '/jobs/x/page/2/', '/tags/go/page/2/page/3/'])('%s is no further page', (path) => {
  expect(readFurtherAddress(path)).toBeNull()
})

test('a host that ignores case leads to the same page', () => {
  const address = readFurtherAddress('/Tags/go/Page/2/')
  expect(address && toPagePath(address.list, address.page)).toBe('/tags/go/page/2/')
})

test('page 1 is the list itself', () => {
  const address = readFurtherAddress('/tags/go/page/2/')
  expect(address && toPagePath(address.list, 1)).toBe('/tags/go/')
})
