import type { SoughtWord } from './text-query.ts'
import { toLetters, type Words } from './vocabulary.ts'

/** From this many letters on a word may differ by two edits. */
const twoEditsFrom = 8

/** Below this a word is too short to say what was meant. */
const shortest = 3

const mostCorrections = 4

/** `.net`, `c++` and `c#` are what they are: nothing near them is meant. */
const isName = /^\.|[+#]$/

/**
 * The words nearest to one that nothing answers: one edit away (a letter more, less or other, or two
 * neighbours swapped), from eight letters on two. A word that is being typed is compared with the beginnings
 * of words. Nearest first, then the most frequent; at most four; none where nothing is near.
 */
export function findCorrections({ words, counts, letters }: Words, sought: SoughtWord): string[] {
  const { word, mode } = sought
  if (word.length < shortest || isName.test(word)) return []
  const limit = word.length >= twoEditsFrom ? 2 : 1
  const soughtLetters = toLetters(word)
  const countEdits = createEditCounter(sought, limit)
  const near: { readonly word: string; readonly edits: number; readonly count: number }[] = []
  words.forEach((candidate, index) => {
    if (candidate.length < word.length - limit || (mode === 'whole' && candidate.length > word.length + limit)) return
    // An edit takes at most one letter out of a word and puts one in.
    if (countBits(soughtLetters & ~(letters[index] ?? 0)) > limit) return
    const edits = countEdits(candidate)
    if (edits <= limit) near.push({ word: candidate, edits, count: counts[index] ?? 0 })
  })
  const fewest = Math.min(...near.map(({ edits }) => edits))
  return near
    .filter(({ edits }) => edits === fewest)
    .toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostCorrections)
    .map((candidate) => candidate.word)
}

/**
 * Makes what counts the edits that turn a word into a candidate, or into its beginning; more than `limit` where
 * they are more. Optimal string alignment: a swap of neighbours is one edit, and no letter is edited twice.
 */
function createEditCounter({ word, mode }: SoughtWord, limit: number): (candidate: string) => number {
  const longest = word.length + limit
  let beforeLast = new Uint32Array(longest + 1)
  let last = new Uint32Array(longest + 1)
  let line = new Uint32Array(longest + 1)
  return (candidate) => {
    const width = Math.min(candidate.length, longest)
    for (let column = 0; column <= width; column += 1) last[column] = column
    for (let row = 1; row <= word.length; row += 1) {
      const letter = word.charCodeAt(row - 1)
      line[0] = row
      let least = row
      for (let column = 1; column <= width; column += 1) {
        const other = candidate.charCodeAt(column - 1)
        let edits = Math.min((last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (letter === other ? 0 : 1))
        if (row > 1 && column > 1 && letter === candidate.charCodeAt(column - 2) && word.charCodeAt(row - 2) === other) {
          edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1)
        }
        line[column] = edits
        if (edits < least) least = edits
      }
      if (least > limit) return limit + 1
      ;[beforeLast, last, line] = [last, line, beforeLast]
    }
    if (mode === 'whole') return candidate.length > width ? limit + 1 : (last[width] ?? 0)
    let least = limit + 1
    for (let column = 0; column <= width; column += 1) least = Math.min(least, last[column] ?? 0)
    return least
  }
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}
