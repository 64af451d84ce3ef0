import { pick, toBelow, type Random } from './random.ts'

export interface VocabularyOptions<Word> {
  readonly random: Random
  /** The words it begins with, the most common first. */
  readonly words: readonly Word[]
  /** The exponent of Heaps' law, 0 to 1: after n draws there are about n ^ growth different words. */
  readonly growth: number
  readonly invent: () => Word
}

/** How many draws are remembered: the common words stay common, and 20 million draws need no memory. */
const remembered = 2 ** 20

/**
 * A vocabulary that grows as that of real text does. A draw is a new word with probability
 * growth x words / draws, which is Heaps' law; else it repeats an earlier draw, so that the common
 * get more common, which is Zipf's.
 */
export function createVocabulary<Word>({ random, words, growth, invent }: VocabularyOptions<Word>): () => Word {
  const draws = words.flatMap((word, rank) => Array.from({ length: Math.ceil(words.length / (rank + 1)) }, () => word))
  let drawCount = draws.length
  let wordCount = words.length
  return () => {
    const isNew = random() * drawCount < growth * wordCount || draws.length === 0
    const word = isNew ? invent() : pick(random, draws)
    if (isNew) wordCount += 1
    drawCount += 1
    if (draws.length < remembered) draws.push(word)
    else draws[toBelow(random, remembered)] = word
    return word
  }
}

const onsets = 'b br c ch cl d dr f fl g gr h j k l m n p pl qu r s sh sk sl st t th tr v w z'.split(' ')
const vowels = 'a a e e i i o o u ai ea io ou'.split(' ')
const codas = ['', '', '', '', ...'l m n r s t nd rk st x'.split(' ')]

/** A word that could be one: two to four syllables. */
export function inventWord(random: Random): string {
  const syllables = 2 + toBelow(random, 3)
  return Array.from({ length: syllables }, () => pick(random, onsets) + pick(random, vowels) + pick(random, codas)).join('')
}

/** The word with a capital. */
export function toName(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
