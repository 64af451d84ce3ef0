// @vitest-environment happy-dom
import { fireEvent, render as renderAlone } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { SafeHtml } from '../../../domain/posting.ts'
import { createMemoryRouter, RouterProvider, type InitialEntry } from 'react-router-dom'
import { BodyHtml } from './body-html.tsx'

const html = '<p>Before <img src="https://nowhere.invalid/a.png" alt="The team" /> <img src="https://nowhere.invalid/b.png" alt="" /></p>' as SafeHtml

function render(element: ReactNode, entry: InitialEntry = '/jobs/a/') {
  const router = createMemoryRouter([{ path: '/jobs/:slug', element }], { initialEntries: [entry] })
  return { router, ...renderAlone(<RouterProvider router={router} />) }
}

afterEach(() => vi.restoreAllMocks())

test('a picture that fails is marked, so that its box goes; another one is not', () => {
  vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(false)
  const { getByAltText, container } = render(<BodyHtml html={html} />)
  fireEvent.error(getByAltText('The team'))
  expect(getByAltText('The team').hasAttribute('data-failed')).toBe(true)
  expect(container.querySelectorAll('[data-failed]')).toHaveLength(1)
})

test('a picture that failed before the page was taken over is marked too', () => {
  vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(true)
  vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(0)
  expect(render(<BodyHtml html={html} />).container.querySelectorAll('[data-failed]')).toHaveLength(2)
})

test('a link to a heading keeps what the history entry remembers', async () => {
  const { router, getByText } = render(<BodyHtml html={'<p><a href="#s-pay">Pay</a></p>' as SafeHtml} />, { pathname: '/jobs/a/', state: { from: '/?tag=go', steps: 1 } })
  fireEvent.click(getByText('Pay'))
  await vi.waitFor(() => expect(router.state.location).toMatchObject({ hash: '#s-pay', state: { from: '/?tag=go', steps: 1 } }))
})
