import type { BoardConfig } from '../../domain/board-config.ts'
import { toAccentCss } from '../config/accent.ts'
import { escapeHtml } from '../html-text.ts'

/** Fills the placeholders of `index.html`, and sets the operator's accent over the stylesheet's. */
export function fillShell(html: string, config: BoardConfig): string {
  return html
    .replaceAll('%BOARD_NAME%', () => escapeHtml(config.name))
    .replaceAll('%BOARD_DESCRIPTION%', () => escapeHtml(config.description))
    .replaceAll('%BOARD_LANGUAGE%', () => escapeHtml(config.language))
    .replace('</head>', (end) => `  <style>:root{--accent-light:${toAccentCss(config.accent.light, 'light')};--accent-dark:${toAccentCss(config.accent.dark, 'dark')}}</style>\n  ${end}`)
}
