import { beforeEach, expect, test, vi } from 'vitest'
import { leaveToldLink, setToldLink } from './told-link.ts'

beforeEach(() => leaveToldLink('/elsewhere/'))

test('what is told of a link lasts as long as its list is shown, and ends once', () => {
  const end = vi.fn()
  setToldLink({ href: '/?tag=vue', end })
  leaveToldLink('/?tag=vue')
  expect(end).not.toHaveBeenCalled()
  leaveToldLink('/')
  leaveToldLink('/?tag=vue')
  leaveToldLink('/')
  expect(end).toHaveBeenCalledTimes(1)
})
