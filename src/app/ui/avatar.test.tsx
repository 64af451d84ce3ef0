// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Avatar } from './avatar.tsx'

afterEach(() => vi.restoreAllMocks())

test('letters stand where there is no picture, or where it failed; a mended address shows its picture', () => {
  vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockReturnValue(false)
  const { container, rerender } = render(<Avatar name="Harbour Sons" seed={1} imageUrl="https://a.example/gone.png" />)
  const picture = () => container.querySelector('img')
  expect(container.textContent).toBe('HS')
  fireEvent.error(picture()!)
  expect(picture()).toBeNull()
  rerender(<Avatar name="Harbour Sons" seed={1} imageUrl="https://a.example/mended.png" />)
  expect(picture()?.src).toBe('https://a.example/mended.png')
  fireEvent.load(picture()!)
  expect(picture()?.className).not.toContain('opacity-0')
  rerender(<Avatar name="Harbour Sons" seed={1} imageUrl={null} />)
  expect(picture()).toBeNull()
})
