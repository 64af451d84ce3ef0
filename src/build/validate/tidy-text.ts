/** Marks that turn the direction of everything after them: they make a line read as something else. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g

/** Control characters that are no white space, in JavaScript's sense. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g

/** U+2800 is the blank Braille pattern. */
const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Above every limit of the format: such a line is refused, and not worth the work. */
const maxTidiedLength = 30_000

/**
 * One line as it is shown: NFC, white space folded to single spaces and trimmed, control characters
 * and direction overrides gone. Joiners stay: emoji and several scripts need them.
 */
export function tidyLine(text: string): string {
  if (text.length > maxTidiedLength) return text
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(bidiControls, '')
    .replace(controls, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
}

/** True where a reader would see something: not only white space and characters without a shape. */
export function isVisible(text: string): boolean {
  return visible.test(text)
}

/** True where a Markdown body shows something: HTML comments and `&nbsp;` do not count. */
export function isVisibleBody(markdown: string): boolean {
  return isVisible(withoutComments(markdown).replace(/&(?:nbsp|shy|zwnj|zwj|#160);/g, ''))
}

function withoutComments(markdown: string): string {
  let kept = ''
  let from = 0
  for (let start = markdown.indexOf('<!--'); start >= 0; start = markdown.indexOf('<!--', from)) {
    kept += markdown.slice(from, start)
    const end = markdown.indexOf('-->', start + 4)
    if (end < 0) return kept
    from = end + 3
  }
  return kept + markdown.slice(from)
}
