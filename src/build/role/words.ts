const edged = (pattern: string) => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`

/**
 * A pattern of words in base letters, each a whole word or words.
 * @param words alternatives, in the language of regular expressions
 * @param parts alternatives that may stand inside a word: scripts that put no blanks between words
 */
export function toWords(words: string, parts?: string): RegExp {
  return new RegExp(parts === undefined ? edged(words) : `${edged(words)}|${parts}`, 'gu')
}
