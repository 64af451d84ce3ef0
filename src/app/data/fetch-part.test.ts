// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { artifactVersion, termShardSchema } from '../../domain/artifact.ts'
import { DataError } from './data-error.ts'
import { fetchPart } from './fetch-part.ts'

const sound = { version: artifactVersion, words: 'Aa', rowCounts: 'B', tagCounts: 'A', companyCounts: 'A', lists: 'A', impacts: '1' }

afterEach(() => vi.unstubAllGlobals())

/** Fetches a part from a host that answers so. */
function ask(answer: () => Promise<Response>, signal = new AbortController().signal) {
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(answer)
  vi.stubGlobal('fetch', fetch)
  return { fetch, part: fetchPart({ path: 'data/terms.1.json', schema: termShardSchema, freshness: 'for-ever', signal }) }
}

const answers = (body: string, status = 200) => async () => new Response(body, { status })

test('a sound part is given, checked', async () => {
  const { part, fetch } = ask(answers(JSON.stringify(sound)))
  expect(await part).toEqual(sound)
  expect(fetch).toHaveBeenCalledExactlyOnceWith('/data/terms.1.json', expect.objectContaining({ cache: 'default' }))
})

test('the manifest is asked for anew each time', async () => {
  const { fetch } = ask(answers(JSON.stringify(sound)))
  await fetchPart({ path: 'data/manifest.json', schema: termShardSchema, freshness: 'always-ask', signal: new AbortController().signal })
  expect(fetch).toHaveBeenLastCalledWith('/data/manifest.json', expect.objectContaining({ cache: 'no-cache' }))
})

test.each([
  ['missing', 'a part that is gone', answers('Not found', 404)],
  ['refused', 'a host that fails', answers('Oops', 500)],
  ['refused', 'a host that forbids', answers('', 403)],
  ['refused', 'a busy host that says so with a page', async () => new Response('<!doctype html>', { status: 503, headers: { 'content-type': 'text/html' } })],
  ['broken', 'JSON that is cut off', answers(JSON.stringify(sound).slice(0, -5))],
  ['broken', 'an answer without content', answers('')],
  ['missing', 'the page of a host that answers every address', async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } })],
  ['broken', 'another shape', answers(JSON.stringify({ ...sound, words: 7 }))],
  ['broken', 'no object', answers('null')],
  ['version', 'another version', answers(JSON.stringify({ ...sound, version: artifactVersion + 1 }))],
] as const)('%s: %s', async (kind, _, answer) => {
  const error: unknown = await ask(answer).part.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(DataError)
  expect(error).toMatchObject({ kind, url: '/data/terms.1.json' })
})

const noAnswer = () => Promise.reject(new TypeError('Failed to fetch'))

test.each([
  ['unreachable', true],
  ['offline', false],
])('%s: no answer while the device says onLine is %s', async (kind, onLine) => {
  vi.stubGlobal('navigator', { onLine })
  await expect(ask(noAnswer).part).rejects.toMatchObject({ name: 'DataError', kind })
})

test('an abort passes through as it is, before the answer and while it comes', async () => {
  const aborted = AbortSignal.abort()
  const reason = new DOMException('aborted', 'AbortError')
  await expect(ask(() => Promise.reject(reason), aborted).part).rejects.toBe(reason)
  const response = new Response('{}')
  vi.spyOn(response, 'json').mockRejectedValue(reason)
  await expect(ask(() => Promise.resolve(response), aborted).part).rejects.toBe(reason)
})
