import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { root, toSiteBase, toSiteFolder, toWebRoot, type SiteName } from '../sites.ts'

/** A running host of built sites. */
export interface Host {
  /** The address of each site, base path included, a slash at its end. */
  readonly urls: Readonly<Partial<Record<SiteName, string>>>
  close(): Promise<void>
}

/** A port that nobody listens on. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** What an operator would write for one site. */
export interface SiteSetup {
  readonly name: SiteName
  readonly port: number
  readonly url: string
  /** The recipe's block, with this site's folders in the place of its own. */
  readonly block: string
}

/**
 * Reads the block of a recipe in `docs/deploy/` for each site: what operators copy is what the suite runs.
 * @param language of the fenced block
 */
export async function readRecipe(file: string, language: string, sites: readonly SiteName[]): Promise<readonly SiteSetup[]> {
  const recipe = await readFile(path.join(root, 'docs/deploy', file), 'utf8')
  const block = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(recipe)?.[1]
  if (block === undefined) throw new Error(`docs/deploy/${file} has no block of ${language}.`)
  return Promise.all(
    sites.map(async (name) => {
      const port = await findFreePort()
      const url = `http://localhost:${port}${toSiteBase(name)}`
      return { name, port, url, block: block.replaceAll('/srv/www/careers/jobs', toSiteFolder(name)).replaceAll('/srv/www', toWebRoot(name)) }
    }),
  )
}

/** The addresses of sites, as a host names them. */
export function toUrls(setups: readonly Pick<SiteSetup, 'name' | 'url'>[]): Host['urls'] {
  return Object.fromEntries(setups.map(({ name, url }) => [name, url]))
}

/** Makes one host of a server for each site. */
export async function toHost(sites: readonly SiteName[], serve: (folder: string, basePath: string) => Promise<{ readonly url: string; close(): Promise<void> }>): Promise<Host> {
  const servers = await Promise.all(sites.map(async (name) => ({ name, server: await serve(toSiteFolder(name), toSiteBase(name)) })))
  return {
    urls: toUrls(servers.map(({ name, server }) => ({ name, url: server.url }))),
    close: async () => {
      await Promise.all(servers.map(({ server }) => server.close()))
    },
  }
}
