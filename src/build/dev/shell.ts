import type { BoardConfig } from '../../domain/board-config.ts'
import { parseAccent, type Paper } from '../config/accent.ts'
import { escapeHtml } from '../html-text.ts'

/** Fills the placeholders of `index.html`, and sets the operator's accent over the stylesheet's. */
export function fillShell(html: string, config: BoardConfig): string {
  return html
    .replaceAll('%BOARD_NAME%', () => escapeHtml(config.name))
    .replaceAll('%BOARD_DESCRIPTION%', () => escapeHtml(config.description))
    .replaceAll('%BOARD_LANGUAGE%', () => escapeHtml(config.language))
    .replace('</head>', (end) => `  <style>:root{--accent-light:${toAccent(config, 'light')};--accent-dark:${toAccent(config, 'dark')}}</style>\n  ${end}`)
}

function toAccent(config: BoardConfig, paper: Paper): string {
  const accent = parseAccent(config.accent[paper], paper)
  if (!accent.ok) throw new Error(`accent.${paper} ${accent.found}: the configuration was not checked.`)
  return accent.css
}
