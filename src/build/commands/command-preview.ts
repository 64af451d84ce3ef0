import { access } from 'node:fs/promises'
import path from 'node:path'
import { toBasePath } from '../../domain/site-paths.ts'
import type { CommandContext, ExitStatus } from './command.ts'
import { ConfigError } from '../config/config-problem.ts'
import { loadBoardConfig } from '../config/load-config.ts'
import { PortTakenError, serveDist } from '../serve-dist.ts'
import { distFolder } from '../site.ts'

/** Where `preview` serves unless it is told otherwise. */
export const defaultPort = 4173

/** `preview`: serves `dist/` as a plain host would, under the site's base path, until it is stopped. */
export async function commandPreview(context: CommandContext, port: number): Promise<ExitStatus> {
  const folder = path.join(context.root, distFolder)
  const isBuilt = await access(path.join(folder, 'index.html')).then(() => true, () => false)
  if (!isBuilt) {
    context.err.write(`${distFolder}/ holds no site. Build one with "npm run build".\n`)
    return 1
  }
  try {
    const config = await loadBoardConfig(context.root, context.env)
    const server = await serveDist({ folder, basePath: toBasePath(config.siteUrl), port })
    context.out.write(`${server.url}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ConfigError) && !(error instanceof PortTakenError)) throw error
    context.err.write(`${error.message}\n`)
    return 1
  }
}
