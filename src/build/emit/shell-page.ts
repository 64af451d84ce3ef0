import type { BoardConfig } from '../../domain/board-config.ts'
import { shellFile } from '../../domain/worker-messages.ts'
import { readShell } from './fill-shell.ts'
import type { OutputFile } from './output-file.ts'

/**
 * The app with nothing drawn: what the service worker answers with, for every address, where the network does not.
 * @param shell the HTML that every page is made from
 */
export function emitShellPage(shell: string, config: BoardConfig): OutputFile {
  const content = readShell(shell)({
    title: config.name,
    description: config.description,
    canonicalUrl: null,
    robots: 'noindex',
    feeds: null,
    kind: 'website',
    boardName: config.name,
    jobPosting: null,
    // A page without an address has no preview.
    picture: { url: '', alt: '' },
    preloads: [],
    scripts: [],
    drawnFor: null,
    html: '',
  })
  return { path: shellFile, content }
}
