import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureProgram } from '../find-program.ts'
import { caddy } from '../programs.ts'
import type { SiteName } from '../sites.ts'
import { readRecipe, toUrls, type Host } from './host.ts'
import { runServer } from './run-server.ts'

/** Serves built sites with Caddy, each as `docs/deploy/caddy.md` says. */
export async function serveWithCaddy(sites: readonly SiteName[]): Promise<Host> {
  const program = ensureProgram(caddy)
  const setups = await readRecipe('caddy.md', 'caddyfile', sites)
  const folder = await mkdtemp(path.join(tmpdir(), 'corkboard-caddy-'))
  const blocks = setups.map(({ block, port }) => block.replace('example.org {', `http://localhost:${port} {\n\tbind 127.0.0.1`))
  const file = path.join(folder, 'Caddyfile')
  await writeFile(file, `{\n\tadmin off\n\tauto_https off\n}\n\n${blocks.join('\n')}`)
  const server = await runServer(program, ['run', '--config', file], setups.map(({ url }) => url), { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder })
  return {
    urls: toUrls(setups),
    close: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
