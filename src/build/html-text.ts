const replacements: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'],
])

/**
 * A text as it may stand in an element or in an attribute between double quotes. Line and paragraph
 * separators and control characters become spaces: they say nothing in a title and end a line for some readers.
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Control}\u2028\u2029]+/gu, ' ')
    .replace(/[&<>"]/g, (character) => replacements.get(character) ?? character)
}

/** What XML 1.0 cannot hold in any form (section 2.2), and Unicode's two that are no characters. */
const notXml = /(?![\t\n\r])\p{Control}|[\ufffe\uffff]/gu

/** A text as it may stand in an XML element or in an attribute between double quotes. Line breaks stay. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(notXml, ' ')
    .replace(/[&<>"]/g, (character) => replacements.get(character) ?? character)
}

/** The text of HTML that holds no other entities than `escapeHtml` writes, as a sanitised body does not. */
export function unescapeHtml(html: string): string {
  if (!html.includes('&')) return html
  return html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
}
