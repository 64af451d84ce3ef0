import type { GenericSchema, InferOutput } from 'valibot'
import { ArtifactError, parseArtifact } from '../../domain/artifact.ts'
import { DataError } from './data-error.ts'

/** A part under a hashed name never changes; the manifest is asked for anew each time. */
export type Freshness = 'for-ever' | 'always-ask'

interface PartRequest<Schema extends GenericSchema, Part> {
  /** Below the base path, without a leading slash. */
  readonly path: string
  readonly schema: Schema
  /** Makes of it what the page works with; may throw an ArtifactError. */
  readonly read: (part: InferOutput<Schema>) => Part
  readonly freshness: Freshness
  readonly signal: AbortSignal
}

/** Addresses of parts that came damaged. A browser's cache keeps them for ever: they are asked for past it the next time. */
const damaged = new Set<string>()

/**
 * Fetches one part of the index, checks its shape and reads it.
 * @throws DataError in each way it can fail; an abort passes through
 */
export async function fetchPart<Schema extends GenericSchema, Part>(request: PartRequest<Schema, Part>): Promise<Part> {
  const url = import.meta.env.BASE_URL + request.path
  try {
    const part = await fetchUnguarded(url, request)
    damaged.delete(url)
    return part
  } catch (error) {
    if (error instanceof DataError && (error.kind === 'broken' || error.kind === 'outdated')) damaged.add(url)
    throw error
  }
}

async function fetchUnguarded<Schema extends GenericSchema, Part>(url: string, request: PartRequest<Schema, Part>): Promise<Part> {
  const response = await ask(url, request)
  if (response.status === 404) throw new DataError('missing', url, `${url} is not there.`)
  if (!response.ok) throw new DataError('refused', url, `The host answered ${response.status} for ${url}.`)
  if (isPage(response)) throw new DataError('missing', url, `${url} is not there: the host answers with a page.`)
  const part = await readJson(url, response, request.signal)
  try {
    return request.read(parseArtifact(request.schema, part))
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error
    throw new DataError(error.reason === 'shape' ? 'broken' : error.reason, url, `${error.message} (${url})`, { cause: error })
  }
}

/** Some hosts answer an address that they do not have with the board's first page. */
function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? false
}

async function ask(url: string, request: { freshness: Freshness; signal: AbortSignal }): Promise<Response> {
  const cache = damaged.has(url) ? 'reload' : request.freshness === 'always-ask' ? 'no-cache' : 'default'
  try {
    return await fetch(url, { signal: request.signal, cache })
  } catch (error) {
    if (request.signal.aborted) throw error
    throw navigator.onLine
      ? new DataError('unreachable', url, `No answer for ${url}.`, { cause: error })
      : new DataError('offline', url, 'There is no network.', { cause: error })
  }
}

async function readJson(url: string, response: Response, signal: AbortSignal): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (signal.aborted) throw error
    throw new DataError('broken', url, `${url} is not whole: it ends early or is no JSON.`, { cause: error })
  }
}
