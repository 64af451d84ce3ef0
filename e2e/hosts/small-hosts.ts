import { createServer } from 'node:http'
import { readdir, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'
import type { SiteName } from '../sites.ts'
import { toHost, type Host } from './host.ts'

/** What a host makes of an address below the base path, without a leading slash: a file, another address, or nothing. */
type Answer = { readonly file: string } | { readonly sentTo: string } | null

/** A way to find files: each is that of some hosts that are in use. */
interface HostKind {
  /** @param files every file of the site, by what `toKey` makes of its path */
  readonly answer: (address: string, files: ReadonlyMap<string, string>) => Answer
  readonly toKey: (file: string) => string
  readonly headers: Readonly<Record<string, string>>
}

const findPage = (address: string, files: ReadonlyMap<string, string>): Answer => {
  const file = files.get(address === '' || address.endsWith('/') ? `${address}index.html` : address)
  if (file !== undefined) return { file }
  return files.has(`${address}/index.html`) ? { sentTo: `${address}/` } : null
}

const kinds = {
  /** As on Windows and macOS: the case of an address does not count, and nothing sends it on to the right one. */
  'any-case': {
    toKey: (file) => file.toLowerCase(),
    answer: (address, files) => {
      const found = findPage(address.toLowerCase(), files)
      return found && 'sentTo' in found ? { sentTo: `${address}/` } : found
    },
    headers: { 'Cache-Control': 'no-cache' },
  },
  /** A page answers with the last slash and without it, and nothing sends one to the other. */
  'no-slash': {
    toKey: (file) => file,
    answer: (address, files) => {
      const found = findPage(address, files)
      return found && 'sentTo' in found ? findPage(found.sentTo, files) : found
    },
    headers: { 'Cache-Control': 'no-cache' },
  },
  /** GitHub Pages: a slash is added, ".html" may be left out, every file is kept for ten minutes, and no header is the site's. */
  'pages-like': {
    toKey: (file) => file,
    answer: (address, files) => {
      const page = files.get(`${address}.html`)
      return findPage(address, files) ?? (page === undefined ? null : { file: page })
    },
    headers: { 'Cache-Control': 'max-age=600' },
  },
} satisfies Record<string, HostKind>

export type SmallHostKind = keyof typeof kinds

/** Serves built sites as hosts do that ask for nothing and are told nothing. */
export function serveSmall(kind: SmallHostKind, sites: readonly SiteName[]): Promise<Host> {
  return toHost(sites, (folder, base) => serveOne(kinds[kind], folder, base))
}

async function serveOne({ toKey, answer, headers }: HostKind, folder: string, base: string): Promise<{ url: string; close: () => Promise<void> }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  const files = new Map(names.map((file) => [toKey(file), file]))
  const missing = await readFile(path.join(folder, '404.html'))
  const send = sirv(folder, { dev: true, setHeaders: (response) => Object.entries(headers).forEach(([name, value]) => response.setHeader(name, value)) })
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    if (`${pathname}/` === base) return void response.writeHead(301, { Location: base + search }).end()
    const isBelow = toKey(pathname).startsWith(toKey(base))
    const found = isBelow ? answer(decodeURIComponent(pathname.slice(base.length)), files) : null
    if (found && 'sentTo' in found) return void response.writeHead(301, { Location: pathname.slice(0, base.length) + encodeURI(found.sentTo) + search }).end()
    if (!found) return void response.writeHead(404, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(missing)
    request.url = `/${encodeURI(found.file)}`
    send(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
