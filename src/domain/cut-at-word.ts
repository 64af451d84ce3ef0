/**
 * A text on one line, cut at a word where it is longer, with an ellipsis that counts.
 * A text without a gap in its second half is cut between two characters, as a reader counts them.
 */
export function cutAtWord(text: string, maxLength: number): string {
  const line = text.slice(0, maxLength * 4).replace(/\s+/g, ' ').trim()
  if (line.length <= maxLength) return line
  const end = maxLength - 1
  const gap = line.charAt(end) === ' ' ? end : line.slice(0, end).lastIndexOf(' ')
  const kept = line.slice(0, gap >= maxLength / 2 ? gap : toCharacterStart(line, end))
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`
}

/** Where the character begins that a place of the text is in; the place itself where the browser (Firefox before 125) cannot tell. */
function toCharacterStart(text: string, place: number): number {
  if (!('Segmenter' in Intl)) return place
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text).containing(place)?.index ?? place
}
