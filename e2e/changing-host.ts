import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'

/**
 * How a host fails: `hang` never answers, `page` answers with a page, as the sign-in of a network does, `half` with the
 * first half of a file, `busy` with status 502.
 */
export type Fault = 'hang' | 'page' | 'half' | 'busy'

/** A host of files that is given another site while browsers know it, and that may fail. */
export interface ChangingHost {
  /** With a slash at its end. */
  readonly url: string
  /** Serves another folder, absolute. */
  deploy(folder: string): void
  /** From now on requests for paths that match meet a fault, and no others. */
  fail(paths: RegExp, fault: Fault): void
  heal(): void
  /** The paths that were asked for since the last call. */
  takeAsked(): string[]
  close(): Promise<void>
}

/**
 * Serves a built site at `/`, on a port of its own.
 * @param below another one, built for a path below that
 */
export async function openChangingHost(folder: string, below: { readonly basePath: string; readonly folder: string }): Promise<ChangingHost> {
  let root = folder
  let serve = toFiles(folder)
  const serveBelow = toFiles(below.folder)
  let fault: { readonly paths: RegExp; readonly kind: Fault } | null = null
  let asked: string[] = []
  const hanging = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(pathname)
    const kind = fault?.paths.test(pathname) === true ? fault.kind : null
    if (kind === 'hang') return void hanging.add(response)
    if (kind === 'page') return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Sign in to this network')
    if (kind === 'busy') return void response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>502 Bad Gateway')
    if (kind === 'half') {
      const whole = readFileSync(path.join(root, pathname))
      return void response.writeHead(200, { 'Content-Type': 'application/json' }).end(whole.subarray(0, whole.length / 2))
    }
    const notFound = () => void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
    if (!pathname.startsWith(below.basePath)) return serve(request, response, notFound)
    request.url = `/${pathname.slice(below.basePath.length)}`
    serveBelow(request, response, notFound)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    deploy: (next) => {
      root = next
      serve = toFiles(next)
    },
    fail: (paths, kind) => void (fault = { paths, kind }),
    heal: () => {
      fault = null
      // A browser has six connections for a host, and no more.
      for (const response of hanging) response.destroy()
      hanging.clear()
    },
    takeAsked: () => {
      const taken = asked
      asked = []
      return taken
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function toFiles(folder: string) {
  const root = path.resolve(folder)
  return sirv(root, { dev: true, etag: true, setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') })
}
