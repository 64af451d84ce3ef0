import type { BoardConfig } from '../../domain/board-config.ts'
import { toBasePath } from '../../domain/site-paths.ts'
import { toPaperHex } from '../config/accent.ts'
import { escapeHtml } from '../html-text.ts'
import { appleIconPath, icons } from '../pictures/draw-icons.ts'
import type { OutputFile } from './output-file.ts'

/** Where the web manifest lies, below the base path. */
export const webManifestFile = 'web-manifest.json'

/** What a browser needs to put the board on a home screen (W3C, Web Application Manifest). */
export function emitWebManifest({ name, description, language, siteUrl }: BoardConfig): OutputFile {
  const base = toBasePath(siteUrl)
  const paper = toPaperHex('light')
  const manifest = {
    id: base,
    name,
    short_name: name,
    description,
    lang: language,
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: icons.map(({ path, size, purpose }) => ({ src: base + path, sizes: `${size}x${size}`, type: 'image/png', purpose })),
  }
  return { path: webManifestFile, content: `${JSON.stringify(manifest, null, 2)}\n` }
}

/**
 * Lets every page name the manifest, and the icon that Apple's systems ask a page for.
 * @param shell the HTML that every page is made from
 */
export function withWebManifest(shell: string, siteUrl: string): string {
  const base = escapeHtml(toBasePath(siteUrl))
  return shell.replace(/(?=\s*<\/head>)/, () => `\n    <link rel="manifest" href="${base}${webManifestFile}" />\n    <link rel="apple-touch-icon" href="${base}${appleIconPath}" />`)
}
