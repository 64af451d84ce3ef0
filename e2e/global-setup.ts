import { existsSync } from 'node:fs'
import { serveDist, type DistServer } from '../src/build/serve-dist.ts'
import { ensureChromium } from './find-chromium.ts'
import { prepareSitePostings, runBuild, siteNames, toSiteBase, toSiteFolder, type SiteName } from './sites.ts'

/** Builds every site of the suite and serves it as a host of files does, until the suite has ended. */
export default async function setUp(): Promise<() => Promise<void>> {
  ensureChromium()
  const servers: DistServer[] = []
  const urls: Record<string, string> = {}
  for (const name of siteNames) {
    const startMs = performance.now()
    await build(name)
    const server = await serveDist({ folder: toSiteFolder(name), basePath: toSiteBase(name), port: 0 })
    servers.push(server)
    urls[name] = server.url
    process.stderr.write(`${name}: ${server.url}, built in ${((performance.now() - startMs) / 1000).toFixed(1)} s\n`)
  }
  process.env['E2E_SITES'] = JSON.stringify(urls)
  return async () => {
    await Promise.all(servers.map((server) => server.close()))
  }
}

/** `E2E_REUSE=1` keeps the sites of the last run: for work on a test, where the board has not changed. */
async function build(name: SiteName): Promise<void> {
  if (process.env['E2E_REUSE'] === '1' && existsSync(toSiteFolder(name))) return
  const postings = await prepareSitePostings(name)
  const { status, err } = await runBuild({ postings, siteUrl: `https://board.example${toSiteBase(name)}`, out: toSiteFolder(name) })
  if (status !== 0) throw new Error(`The build of ${name} ended with status ${String(status)}:\n${err}`)
}
