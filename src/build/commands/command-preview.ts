import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { toBasePath } from '../../domain/site-paths.ts'
import { unescapeHtml } from '../html-text.ts'
import type { CommandContext, ExitStatus } from './command.ts'
import { PortTakenError, serveDist } from '../serve-dist.ts'

/** Where `preview` serves unless it is told otherwise. */
export const defaultPort = 4173

export interface PreviewOptions {
  readonly port: number
  /** The built folder, from the root or absolute. */
  readonly out: string
}

/** `preview`: serves a built folder as a plain host would, under the base path that it was built for, until it is stopped. */
export async function commandPreview(context: CommandContext, { port, out }: PreviewOptions): Promise<ExitStatus> {
  const folder = path.resolve(context.root, out)
  const siteUrl = await readSiteUrl(folder)
  if (siteUrl === null) {
    context.err.write(`${out} holds no site. Build one with "npm run build".\n`)
    return 1
  }
  try {
    const server = await serveDist({ folder, basePath: toBasePath(siteUrl), port })
    context.out.write(`${server.url}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof PortTakenError)) throw error
    context.err.write(`${error.message}\n`)
    return 1
  }
}

/** The site URL that a folder was built for, which its first page names as canonical; `null` where there is no built site. */
async function readSiteUrl(folder: string): Promise<string | null> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => '')
  const written = /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1]
  return written === undefined ? null : unescapeHtml(written)
}
