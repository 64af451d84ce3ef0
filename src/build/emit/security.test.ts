import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toPolicy, withPolicy } from './security.ts'

const script = 'const a = "<b>"\n'
const shell = `<!doctype html><head><meta charset="utf-8" /><script>${script}</script><script type="module">start()</script><script type="application/ld+json">{}</script><script type="module" src="/a.js"></script><style>:root{}</style></head>`
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('inline scripts are allowed by what they are, and nothing inline beside them', () => {
  const policy = toPolicy(shell)
  expect(policy).toContain(`script-src 'self' ${hashOf(script)} ${hashOf('start()')};`)
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(policy).toContain(`style-src 'self' ${hashOf(':root{}')};`)
  expect(policy.match(/sha256/g)).toHaveLength(3)
})

test('the policy stands before what it rules over', () => {
  const secured = withPolicy(shell)
  expect(secured).toContain(`<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; `)
  expect(secured.indexOf('Content-Security-Policy')).toBeLessThan(secured.indexOf('<script'))
  expect(toPolicy(secured)).toBe(toPolicy(shell))
  expect(() => withPolicy('<head></head>')).toThrow('<meta charset>')
})
