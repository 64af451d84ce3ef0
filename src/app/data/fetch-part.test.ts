// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { ArtifactError, artifactVersion, termShardSchema, type TermShard } from '../../domain/artifact.ts'
import { DataError } from './data-error.ts'
import { fetchPart } from './fetch-part.ts'

const sound = { version: artifactVersion, words: 'Aa', rowCounts: 'B', tagCounts: 'A', companyCounts: 'A', lists: 'A', impacts: '1' }

afterEach(() => vi.unstubAllGlobals())

/** Fetches a part from a host that answers so. */
function ask(answer: () => Promise<Response>, { read = (part: TermShard): unknown => part, signal = new AbortController().signal } = {}) {
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(answer)
  vi.stubGlobal('fetch', fetch)
  return { fetch, part: fetchPart({ path: 'data/terms.1.json', schema: termShardSchema, read, freshness: 'for-ever', signal }) }
}

const answers = (body: string, status = 200) => async () => new Response(body, { status })

test('a sound part is given, checked', async () => {
  const { part, fetch } = ask(answers(JSON.stringify(sound)))
  expect(await part).toEqual(sound)
  expect(fetch).toHaveBeenCalledExactlyOnceWith('/data/terms.1.json', expect.objectContaining({ cache: 'default' }))
})

test('the manifest is asked for anew each time', async () => {
  const { fetch } = ask(answers(JSON.stringify(sound)))
  await fetchPart({ path: 'data/manifest.json', schema: termShardSchema, read: (part) => part, freshness: 'always-ask', signal: new AbortController().signal })
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
  ['version', 'a later version', answers(JSON.stringify({ ...sound, version: artifactVersion + 1 }))],
  ['outdated', 'an earlier version', answers(JSON.stringify({ ...sound, version: artifactVersion - 1 }))],
] as const)('%s: %s', async (kind, _, answer) => {
  const error: unknown = await ask(answer).part.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(DataError)
  expect(error).toMatchObject({ kind, url: '/data/terms.1.json' })
})

test('a part that came damaged is asked for past the cache, until it is sound', async () => {
  const cacheOf = async (body: string) => {
    const { fetch, part } = ask(answers(body))
    await part.catch(() => undefined)
    return fetch.mock.lastCall?.[1].cache
  }
  await cacheOf(JSON.stringify(sound))
  expect(await cacheOf('{')).toBe('default')
  expect(await cacheOf('{')).toBe('reload')
  expect(await cacheOf(JSON.stringify(sound))).toBe('reload')
  expect(await cacheOf(JSON.stringify(sound))).toBe('default')
})

test('what cannot be read is broken, and any other error is what it is', async () => {
  const answer = answers(JSON.stringify(sound))
  const refuse = (error: Error) => ({
    read: () => {
      throw error
    },
  })
  expect(await ask(answer, { read: (part) => part.words }).part).toBe('Aa')
  await expect(ask(answer, refuse(new ArtifactError('shape', 'another shard'))).part).rejects.toMatchObject({ name: 'DataError', kind: 'broken', url: '/data/terms.1.json', message: 'another shard (/data/terms.1.json)' })
  const fault = new TypeError('a fault of ours')
  await expect(ask(answer, refuse(fault)).part).rejects.toBe(fault)
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
  await expect(ask(() => Promise.reject(reason), { signal: aborted }).part).rejects.toBe(reason)
  const response = new Response('{}')
  vi.spyOn(response, 'json').mockRejectedValue(reason)
  await expect(ask(() => Promise.resolve(response), { signal: aborted }).part).rejects.toBe(reason)
})
