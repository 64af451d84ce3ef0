import * as v from 'valibot'
import { expect, test } from 'vitest'
import { boardConfigSchema } from '../../domain/board-config.ts'
import { icons } from '../pictures/draw-icons.ts'
import { emitWebManifest, withWebManifest } from './web-manifest.ts'

const config = v.parse(boardConfigSchema, { name: 'Test & Board', language: 'de-AT', siteUrl: 'https://board.example/jobs/' })

test('the manifest starts the board where it is served, and names every icon', () => {
  const { path, content } = emitWebManifest(config)
  expect(path).toBe('web-manifest.json')
  expect(JSON.parse(content)).toMatchObject({ id: '/jobs/', name: 'Test & Board', lang: 'de-AT', start_url: '/jobs/', scope: '/jobs/', background_color: expect.stringMatching(/^#[0-9a-f]{6}$/) })
  const { icons: named } = JSON.parse(content) as { icons: { src: string; sizes: string; purpose: string }[] }
  expect(named.map(({ src }) => src)).toEqual(icons.map(({ path }) => `/jobs/${path}`))
  // What Chromium asks of a board that may be put on a home screen.
  expect(named.filter(({ purpose }) => purpose === 'any').map(({ sizes }) => sizes)).toEqual(['192x192', '512x512'])
})

test('each page names it, once', () => {
  const shell = withWebManifest('<html><head><title>x</title>\n  </head><body></body></html>', config.siteUrl)
  expect(shell.match(/<link rel="manifest" href="\/jobs\/web-manifest\.json" \/>/g)).toHaveLength(1)
  expect(shell).toContain('<link rel="apple-touch-icon" href="/jobs/icons/apple-180.png" />')
})
