import { serveDist } from '../../src/build/serve-dist.ts'
import type { SiteName } from '../sites.ts'
import { serveWithCaddy } from './caddy.ts'
import { toHost, type Host } from './host.ts'
import { serveWithNginx } from './nginx.ts'
import { serveSmall } from './small-hosts.ts'

/** The hosts that the suite can serve its sites with. */
export const hostKinds = ['nginx', 'caddy', 'preview', 'pages-like', 'any-case', 'no-slash'] as const

export type HostKind = (typeof hostKinds)[number]

/**
 * Reads which host the suite is to run behind: `E2E_HOST`, else nginx.
 * @throws Error where it names none
 */
export function readHostKind(env: NodeJS.ProcessEnv): HostKind {
  const asked = env['E2E_HOST'] ?? 'nginx'
  const kind = hostKinds.find((name) => name === asked)
  if (kind === undefined) throw new Error(`E2E_HOST is ${JSON.stringify(asked)}, not one of ${hostKinds.join(', ')}.`)
  return kind
}

/** Serves built sites, each at a port of its own. */
export function startHost(kind: HostKind, sites: readonly SiteName[]): Promise<Host> {
  switch (kind) {
    case 'nginx':
      return serveWithNginx(sites)
    case 'caddy':
      return serveWithCaddy(sites)
    case 'preview':
      return toHost(sites, (folder, basePath) => serveDist({ folder, basePath, port: 0 }))
    case 'pages-like':
    case 'any-case':
    case 'no-slash':
      return serveSmall(kind, sites)
  }
}
