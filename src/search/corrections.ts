import type { SoughtWord } from './text-query.ts'
import { toLetters, type Words } from './vocabulary.ts'

/** From this many letters on a word may differ by two edits. */
const twoEditsFrom = 8

/** Below this a word is too short to say what was meant. */
const shortest = 3

const mostCorrections = 4

/**
 * The words nearest to one that nothing answers: one edit away (a letter more, less or other, or two
 * neighbours swapped), from eight letters on two. A word that is being typed is compared with the beginnings
 * of words. Nearest first, then the most frequent; at most four; none where nothing is near.
 */
export function findCorrections({ words, counts, letters }: Words, sought: SoughtWord): string[] {
  const { word, mode } = sought
  if (word.length < shortest) return []
  const limit = word.length >= twoEditsFrom ? 2 : 1
  const soughtLetters = toLetters(word)
  const near: { readonly word: string; readonly edits: number; readonly count: number }[] = []
  words.forEach((candidate, index) => {
    if (candidate.length < word.length - limit || (mode === 'whole' && candidate.length > word.length + limit)) return
    // An edit takes at most one letter out of a word and puts one in.
    if (countBits(soughtLetters & ~(letters[index] ?? 0)) > limit) return
    const edits = countEdits(word, candidate, mode, limit)
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
 * How many edits turn a word into another, or into its beginning; more than `limit` where they are more.
 * Optimal string alignment: a swap of neighbours is one edit, and no letter is edited twice.
 */
function countEdits(word: string, candidate: string, mode: SoughtWord['mode'], limit: number): number {
  const width = Math.min(candidate.length, word.length + limit)
  let beforeLast: number[] = []
  let last = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= word.length; row += 1) {
    const line = [row]
    let least = row
    for (let column = 1; column <= width; column += 1) {
      const isSame = word[row - 1] === candidate[column - 1]
      let edits = Math.min((last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1))
      if (row > 1 && column > 1 && word[row - 1] === candidate[column - 2] && word[row - 2] === candidate[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1)
      }
      line.push(edits)
      least = Math.min(least, edits)
    }
    if (least > limit) return limit + 1
    beforeLast = last
    last = line
  }
  return mode === 'prefix' ? Math.min(...last) : candidate.length > width ? limit + 1 : (last[width] ?? limit + 1)
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}
