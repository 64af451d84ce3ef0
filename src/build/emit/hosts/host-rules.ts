import { toBasePath } from '../../../domain/site-paths.ts'
import { markerName } from '../../build-marker.ts'
import type { Move } from '../moves.ts'
import { toPolicy } from '../security.ts'

/** How long files whose names carry a hash of their content may be kept: a year, which RFC 9111 calls for ever. */
export const keptForEver = 'public, max-age=31536000, immutable'

/** For everything else: kept, and asked for anew each time. */
export const askedAnew = 'no-cache'

/** Which files carry a hash, below the base path: all in these folders but one. */
export const hashed = { folders: ['assets/', 'data/'], except: 'data/manifest.json' } as const

/** @param file a path below the base path, without a leading slash */
export function isHashed(file: string): boolean {
  return file !== hashed.except && hashed.folders.some((folder) => file.startsWith(folder))
}

/** What stands in the built folder for its host, and for no reader. */
export const hostFiles = ['_headers', '_redirects', '_nginx.conf', '_Caddyfile', markerName] as const

/** What a host is to do beside serving files: each kind of host is told in its own words, and all are told the same. */
export interface HostRules {
  /** With a slash at both ends. */
  readonly basePath: string
  /** What goes with every answer. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Earlier addresses that lead on for good, base path included. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[]
}

/**
 * The rules of a built board.
 * @param shell the HTML that every page is made from, whose inline scripts and styles the policy allows
 */
export function toHostRules(shell: string, siteUrl: string, moves: readonly Pick<Move, 'from' | 'to'>[]): HostRules {
  const basePath = toBasePath(siteUrl)
  const toPath = (path: string) => basePath + path.slice(1)
  return {
    basePath,
    headers: [
      ['Content-Security-Policy', `${toPolicy(shell)}; frame-ancestors 'none'`],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
      ['X-Content-Type-Options', 'nosniff'],
      ['X-Frame-Options', 'DENY'],
    ],
    redirects: moves.map(({ from, to }) => ({ from: toPath(from), to: toPath(to) })),
  }
}
