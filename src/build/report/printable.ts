/**
 * Control characters, line separators, and the marks that turn a line's direction, each as `\u{...}`:
 * a value from a posting can neither move a terminal's cursor nor begin a line of its own.
 */
export function toPrintable(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}
