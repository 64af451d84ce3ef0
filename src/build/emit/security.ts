import { createHash } from 'node:crypto'
import { escapeHtml } from '../html-text.ts'

/** A script that stands in the page; JSON-LD is data, which no policy is asked about. */
const inlineScript = /<script\b(?![^>]*\b(?:src=|type="application\/ld\+json"))[^>]*>([^]*?)<\/script>/gi

const inlineStyle = /<style\b[^>]*>([^]*?)<\/style>/gi

/**
 * The strictest policy that the pages work under: the site's own scripts and styles, the shell's
 * inline ones by their hashes, its own fonts and data, and pictures that postings name (CSP level 3).
 * @param shell the HTML that every page is made from, with its inline scripts and styles as they are written
 */
export function toPolicy(shell: string): string {
  return [
    "default-src 'none'",
    `script-src 'self'${toHashes(shell, inlineScript)}`,
    `style-src 'self'${toHashes(shell, inlineStyle)}`,
    "font-src 'self'",
    'img-src https: http: data:',
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ')
}

function toHashes(shell: string, inline: RegExp): string {
  const hashes = Array.from(shell.matchAll(inline), ([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return [...new Set(hashes)].join('')
}

/**
 * Puts the policy into the shell, before anything that it rules over: for hosts that send no headers.
 * @throws Error where the shell names no character set, after which it stands
 */
export function withPolicy(shell: string): string {
  const charset = /<meta\s+charset="[^"]*"\s*\/?>/i
  if (!charset.test(shell)) throw new Error('The built index.html has no <meta charset>: the policy of what a page may load has no place. Mend index.html at the project\'s root.')
  return shell.replace(charset, (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(toPolicy(shell))}" />`)
}
