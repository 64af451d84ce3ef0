import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import compression from '@polka/compression'
import sirv from 'sirv'
import { askedAnew, isHashed, keptForEver } from './emit/hosts/host-rules.ts'

export interface ServeDistOptions {
  /** The built site, absolute. */
  readonly folder: string
  /** Where it is served, a slash at both ends. */
  readonly basePath: string
  /** 0 takes any free port. */
  readonly port: number
}

/** The port is another server's. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
}

/** A running server. */
export interface DistServer {
  /** The site's address, base path included, a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a built site as a host does that only knows files: a folder answers with its
 * `index.html`, an address without the last slash is sent on, what is not there is `404.html` with
 * status 404. Text is compressed, hashed names may be cached for ever.
 * @throws PortTakenError
 */
export async function serveDist({ folder, basePath, port }: ServeDistOptions): Promise<DistServer> {
  const compress = compression({ brotli: true, level: 5 })
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, pathname) => {
      response.setHeader('Cache-Control', isHashed(pathname.slice(1)) ? keptForEver : askedAnew)
    },
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (`${pathname}/` === basePath) return redirect(response, basePath + search)
    if (!pathname.startsWith(basePath)) return notFound(response)
    const below = `/${pathname.slice(basePath.length)}`
    const file = decode(below)
    if (file === null) return notFound(response)
    if (!below.endsWith('/') && (await isFolder(folder, file))) return redirect(response, `${pathname}/${search}`)
    request.url = below + search
    files(request, response, () => void notFound(response))
  }

  async function notFound(response: ServerResponse): Promise<void> {
    const page = await readFile(path.join(folder, '404.html')).catch(() => 'Not found')
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': askedAnew })
    response.end(page)
  }

  const server = createServer((request, response) => {
    compress(request, response, () => {
      answer(request, response).catch(() => response.writeHead(400).end())
    })
  })
  await listen(server, port)
  const address = server.address() as AddressInfo
  return {
    url: `http://localhost:${address.port}${basePath}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location.replace(/^\/+/, '/') })
  response.end()
}

/** An address as the path of a file; `null` where its escapes are no UTF-8, so that it names none. */
function decode(address: string): string | null {
  try {
    return decodeURIComponent(address)
  } catch {
    return null
  }
}

async function isFolder(root: string, below: string): Promise<boolean> {
  const folder = path.join(root, below)
  if (!folder.startsWith(root + path.sep)) return false
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(`Port ${port} is taken. Choose another one with --port.`, { cause: error }) : error)
    })
    server.listen(port, () => resolve())
  })
}
