import type { Connect } from 'vite'
import { dataPaths, sitePaths } from '../../domain/site-paths.ts'
import type { DevBoard } from './dev-board.ts'

/** Answers requests for the index and for `jobs.json` from memory; every other request passes on. */
export function serveDevData(board: DevBoard, basePath: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const file = toDataPath(request.url ?? '', basePath)
    if (file === null || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next()
      return
    }
    board.read(file).then((content) => {
      response.statusCode = content === null ? 404 : 200
      response.setHeader('Content-Type', 'application/json; charset=utf-8')
      response.setHeader('Cache-Control', 'no-store')
      response.end(content ?? JSON.stringify({ error: `${file} is not there.` }))
    }, next)
  }
}

/** The path below the base of a request for data, decoded; `null` for any other. */
function toDataPath(url: string, basePath: string): string | null {
  const pathname = url.replace(/[?#].*$/, '')
  if (!pathname.startsWith(basePath)) return null
  const below = pathname.slice(basePath.length)
  if (!below.startsWith(dataPaths.part('')) && `/${below}` !== sitePaths.jobsJson()) return null
  try {
    return decodeURIComponent(below)
  } catch {
    return below
  }
}
