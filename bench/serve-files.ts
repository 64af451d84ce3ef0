import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { compressBrotli } from './weigh.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** What is smaller for being compressed; fonts and Pagefind's files are compressed already. */
const isCompressed = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg'])

/** One answer of a server, as it went over the wire; without its head. */
export interface Sent {
  readonly path: string
  readonly bytes: number
}

export interface FileServer {
  /** Its address, a slash at its end. */
  readonly url: string
  /** What was sent since it was last asked. */
  readonly takeSent: () => Sent[]
  readonly close: () => Promise<void>
}

/** Brotli, or nothing at all where the bytes do not matter. */
export type Compression = 'brotli' | 'none'

/**
 * Serves a folder as a plain host does, and keeps account of the bytes. Text is brotli at its best
 * quality, made once: whoever measures times asks for everything once before. Its answers are isolated
 * from other origins, which gives the page a finer clock.
 */
export async function serveFiles(folder: string, compression: Compression): Promise<FileServer> {
  const compressed = new Map<string, Promise<Buffer>>()
  let sent: Sent[] = []

  const toBody = async (file: string): Promise<Buffer> => {
    const content = readFile(file)
    if (compression === 'none' || !isCompressed.has(path.extname(file))) return content
    const known = compressed.get(file) ?? content.then(compressBrotli)
    compressed.set(file, known)
    return known
  }

  const answer = async (address: string, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(address, 'http://localhost')
    const below = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    const file = path.join(folder, below)
    const body = await toBody(file)
    const isBrotli = compression === 'brotli' && isCompressed.has(path.extname(file))
    response.writeHead(200, {
      'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'public, max-age=3600',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      ...(isBrotli && { 'Content-Encoding': 'br' }),
    })
    response.end(body)
    sent.push({ path: pathname, bytes: body.length })
  }

  const server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch(() => response.writeHead(404).end())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    takeSent: () => {
      const taken = sent
      sent = []
      return taken
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What some answers weigh together. */
export function toSentBytes(sent: readonly Sent[]): number {
  return sent.reduce((sum, { bytes }) => sum + bytes, 0)
}
