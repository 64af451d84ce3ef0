import { artifactVersion, type Terms } from '../domain/artifact.ts'
import { toIndexWords, toWords } from './fold.ts'

/**
 * Writes the term index of the list fields.
 * @param texts for each row, everything that a search may find it by
 */
export function writeTerms(texts: readonly string[]): Terms {
  const rowsOfWord = new Map<string, number[]>()
  texts.forEach((text, row) => {
    for (const word of new Set(toIndexWords(text))) {
      const rows = rowsOfWord.get(word)
      if (rows) rows.push(row)
      else rowsOfWord.set(word, [row])
    }
  })
  const words = [...rowsOfWord.keys()].toSorted()
  return {
    version: artifactVersion,
    words,
    rowDeltas: words.map((word) => toDeltas(rowsOfWord.get(word) ?? [])),
  }
}

/**
 * The rows whose list fields hold every word of a search, the last one as a prefix. A word with
 * hyphens is also found apart: `full-stack` finds "Full Stack".
 * @returns one flag a row (1: found); a text without a word finds nothing
 */
export function matchTerms(terms: Terms, text: string, rowCount: number): Uint8Array {
  const words = toWords(text)
  const lastMode = /\s$/.test(text) ? 'whole' : 'prefix'
  const hits = words.map((word, index) => rowsWithWord(terms, word, index === words.length - 1 ? lastMode : 'whole', rowCount))
  return words.length === 0 ? new Uint8Array(rowCount) : inAll(hits, rowCount)
}

/** For each row, how many of the words it holds as a prefix: for "did you mean", not for a list. */
export function countWords(terms: Terms, words: readonly string[], rowCount: number): Uint8Array {
  const counts = new Uint8Array(rowCount)
  for (const word of words.slice(0, 20)) {
    const hits = rowsWith(terms, word, 'prefix', rowCount)
    for (let row = 0; row < rowCount; row += 1) counts[row] = (counts[row] ?? 0) + (hits[row] ?? 0)
  }
  return counts
}

type Mode = 'prefix' | 'whole'

function rowsWithWord(terms: Terms, word: string, mode: Mode, rowCount: number): Uint8Array {
  const joined = rowsWith(terms, word, mode, rowCount)
  const parts = word.split('-')
  if (parts.length === 1) return joined
  const apart = inAll(parts.map((part, index) => rowsWith(terms, part, index === parts.length - 1 ? mode : 'whole', rowCount)), rowCount)
  return joined.map((flag, row) => flag | (apart[row] ?? 0))
}

/** The rows that are flagged in every one of some columns. */
function inAll(columns: readonly Uint8Array[], rowCount: number): Uint8Array {
  return Uint8Array.from({ length: rowCount }, (_, row) => (columns.every((column) => column[row] === 1) ? 1 : 0))
}

function rowsWith(terms: Terms, word: string, mode: Mode, rowCount: number): Uint8Array {
  const hits = new Uint8Array(rowCount)
  for (let index = lowerBound(terms.words, word); index < terms.words.length; index += 1) {
    const candidate = terms.words[index] ?? ''
    if (mode === 'whole' ? candidate !== word : !candidate.startsWith(word)) break
    let row = 0
    for (const delta of terms.rowDeltas[index] ?? []) {
      row += delta
      hits[row] = 1
    }
  }
  return hits
}

function lowerBound(words: readonly string[], word: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

function toDeltas(rows: readonly number[]): number[] {
  return rows.map((row, index) => row - (rows[index - 1] ?? 0))
}
