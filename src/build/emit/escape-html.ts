const replacements: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&#39;'],
])

/**
 * A text as it may stand in an element or a quoted attribute. Line and paragraph separators and
 * control characters become spaces: they say nothing in a title and end a line for some readers.
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Control}\u2028\u2029]+/gu, ' ')
    .replace(/[&<>"']/g, (character) => replacements.get(character) ?? character)
}
