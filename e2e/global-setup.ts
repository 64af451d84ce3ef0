import { existsSync } from 'node:fs'
import { ensureChromium } from './find-chromium.ts'
import { readHostKind, startHost } from './hosts/start-host.ts'
import { prepareSitePostings, runBuild, siteNames, toSiteBase, toSiteFolder, type SiteName } from './sites.ts'

/** Builds every site of the suite and serves all of them with one host, `E2E_HOST`, until the suite has ended. */
export default async function setUp(): Promise<() => Promise<void>> {
  ensureChromium()
  for (const name of siteNames) {
    const startMs = performance.now()
    await build(name)
    process.stderr.write(`${name}: built in ${((performance.now() - startMs) / 1000).toFixed(1)} s\n`)
  }
  const kind = readHostKind(process.env)
  const host = await startHost(kind, siteNames)
  process.stderr.write(`${kind}: ${Object.values(host.urls).join(', ')}\n`)
  process.env['E2E_SITES'] = JSON.stringify(host.urls)
  return () => host.close()
}

/** `E2E_REUSE=1` keeps the sites of the last run: for work on a test, where the board has not changed. */
async function build(name: SiteName): Promise<void> {
  if (process.env['E2E_REUSE'] === '1' && existsSync(toSiteFolder(name))) return
  const postings = await prepareSitePostings(name)
  const { status, err } = await runBuild({ postings, siteUrl: `https://board.example${toSiteBase(name)}`, out: toSiteFolder(name) })
  if (status !== 0) throw new Error(`The build of ${name} ended with status ${String(status)}:\n${err}`)
}
