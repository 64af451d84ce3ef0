import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureProgram } from '../find-program.ts'
import { nginx } from '../programs.ts'
import type { SiteName } from '../sites.ts'
import { readRecipe, toUrls, type Host } from './host.ts'
import { runServer } from './run-server.ts'

/** What nginx writes to of its own accord, all of it in a folder of ours. */
const writes = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${name};`)

/** Serves built sites with nginx, each as `docs/deploy/nginx.md` says. */
export async function serveWithNginx(sites: readonly SiteName[]): Promise<Host> {
  const program = ensureProgram(nginx)
  const setups = await readRecipe('nginx.md', 'nginx', sites)
  const folder = await mkdtemp(path.join(tmpdir(), 'corkboard-nginx-'))
  const servers = setups.map(({ block, port }) => block.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('server_name example.org;', 'server_name localhost;'))
  const config = [
    // One process, under the name of whoever runs the suite: no other may be let into the project's folder.
    'daemon off;',
    'master_process off;',
    'pid nginx.pid;',
    'error_log stderr;',
    'events {}',
    'http {',
    '  include /etc/nginx/mime.types;',
    '  access_log off;',
    ...writes,
    ...servers,
    '}',
  ]
  await writeFile(path.join(folder, 'nginx.conf'), config.map((line) => `${line}\n`).join(''))
  const server = await runServer(program, ['-p', `${folder}/`, '-c', path.join(folder, 'nginx.conf'), '-e', 'stderr'], setups.map(({ url }) => url))
  return {
    urls: toUrls(setups),
    close: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
