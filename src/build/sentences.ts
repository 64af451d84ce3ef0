const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const abbreviation = /(?:^|[\s(])(?:Inc|Ltd|Co|Corp|Dr|Mr|Mrs|Ms|St|vs|etc|approx|e\.g|i\.e|U\.S|U\.K|z\.B|bzw|ca)\.\s*$/

/** A sentence and where it begins in its text. */
export interface Sentence {
  readonly text: string
  readonly start: number
}

/** Cuts a text into sentences, white space around each left off. An abbreviation ends none. */
export function* toSentences(text: string): Generator<Sentence> {
  let begun = ''
  let start = 0
  for (const { segment, index } of segmenter.segment(text)) {
    if (begun === '') start = index
    begun += segment
    if (abbreviation.test(begun)) continue
    yield trimmed(begun, start)
    begun = ''
  }
  yield trimmed(begun, start)
}

function trimmed(text: string, start: number): Sentence {
  return { text: text.trim(), start: start + text.length - text.trimStart().length }
}

/** Characters on either side of a place in which its sentence is looked for; a longer sentence is cut there, at a blank. */
const sentenceReach = 200

/** The sentence, or the sentences, of a line that hold what stands from `start` to `end`. */
export function sentenceAround(line: string, start: number, end: number): Sentence {
  const from = Math.max(0, start - sentenceReach)
  const to = Math.min(line.length, end + sentenceReach)
  const first = from === 0 ? 0 : Math.min(start, line.indexOf(' ', from) + 1 || start)
  const last = to === line.length ? to : Math.max(end, line.lastIndexOf(' ', to))
  const near = line.slice(first, last)
  let begun = -1
  for (const sentence of toSentences(near)) {
    const sentenceEnd = sentence.start + sentence.text.length
    if (first + sentenceEnd <= start) continue
    if (begun < 0) begun = sentence.start
    if (first + sentenceEnd >= end) return cutAtFigures(near.slice(begun, sentenceEnd), first + begun, start, end)
  }
  return { text: near, start: first }
}

/** The segmenter takes a figure after a full stop ("… a visit. 30 days …") for more of the same sentence. */
function cutAtFigures(text: string, at: number, start: number, end: number): Sentence {
  let [from, to] = [0, text.length]
  for (const match of text.matchAll(/[.!?…]\s+(?=[\d€£$¥₹])/g)) {
    const next = match.index + match[0].length
    if (abbreviation.test(text.slice(0, next))) continue
    if (at + next <= start) from = next
    else if (at + match.index >= end) to = Math.min(to, match.index + 1)
  }
  return { text: text.slice(from, to), start: at + from }
}
