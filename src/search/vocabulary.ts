import { ArtifactError, artifactVersion, type Vocabulary } from '../domain/artifact.ts'
import { readNumbers, writeNumbers } from './digits.ts'
import type { TextBoard } from './match-text.ts'
import { readWords, writeWords } from './words.ts'

/** Every word of the list fields, as the engine reads it. */
export interface Words {
  /** In code unit order. */
  readonly words: readonly string[]
  /** How many rows each finds; a row that holds it in two texts counts twice. */
  readonly counts: Uint32Array
  /** Which letters each has: `toLetters`. */
  readonly letters: Uint32Array
}

/**
 * Makes what counts the rows that a word finds, by the numbers of its texts; a row that holds it in two texts
 * counts twice.
 */
export function createRowCounter({ rowCount, tagRows, companyRows }: TextBoard, textsOf: (word: string) => readonly number[]): (word: string) => number {
  const lengthsOf = (offsets: Uint32Array) => Array.from(offsets.subarray(1), (end, id) => end - (offsets[id] ?? 0))
  const named = [...lengthsOf(tagRows.offsets), ...lengthsOf(companyRows().offsets)]
  return (word) => textsOf(word).reduce((sum, text) => sum + (text < rowCount ? 1 : (named[text - rowCount] ?? 0)), 0)
}

/** @param words in code unit order */
export function writeVocabulary(words: readonly string[], countOf: (word: string) => number): Vocabulary {
  return { version: artifactVersion, words: writeWords(words), counts: writeNumbers(words.map(countOf)) }
}

/**
 * Reads a checked vocabulary.
 * @throws ArtifactError where its columns disagree
 */
export function readVocabulary(vocabulary: Vocabulary): Words {
  const words = readWords(vocabulary.words)
  const counts = readNumbers(vocabulary.counts)
  if (counts.length !== words.length) throw new ArtifactError('shape', `The vocabulary is broken: ${counts.length} counts for ${words.length} words.`)
  return { words, counts, letters: Uint32Array.from(words, toLetters) }
}

/** A bit for each letter of a word, of 32 that letters share: words with far other letters are far from each other. */
export function toLetters(word: string): number {
  let letters = 0
  for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) & 31)
  return letters >>> 0
}
