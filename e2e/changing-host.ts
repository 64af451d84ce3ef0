import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'

/** A host of files that is given another site while browsers know it, and that may stop answering. */
export interface ChangingHost {
  /** With a slash at its end. */
  readonly url: string
  /** Serves another folder, absolute. */
  deploy(folder: string): void
  /** From now on requests for paths that match are never answered; `null` answers all again. */
  hang(paths: RegExp | null): void
  /** From now on requests for paths that match are answered with a page, as the sign-in of a network does; `null` ends that. */
  answerWithPage(paths: RegExp | null): void
  /** The paths that were asked for since the last call. */
  takeAsked(): string[]
  close(): Promise<void>
}

/** Serves a built site at `/`, on a port of its own. */
export async function openChangingHost(folder: string): Promise<ChangingHost> {
  let serve = toFiles(folder)
  let hung: RegExp | null = null
  let paged: RegExp | null = null
  let asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(pathname)
    if (hung?.test(pathname)) return
    if (paged?.test(pathname)) response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Sign in to this network')
    else serve(request, response, () => void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found'))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    deploy: (next) => void (serve = toFiles(next)),
    hang: (paths) => void (hung = paths),
    answerWithPage: (paths) => void (paged = paths),
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
