import { toWords } from './fold.ts'

/** Groups of word groups that mean the same, by the first word of each. */
export type Synonyms = ReadonlyMap<string, readonly SynonymEntry[]>

interface SynonymEntry {
  readonly words: readonly string[]
  readonly group: readonly (readonly string[])[]
}

/** Reads groups of spellings, as an operator writes them. A spelling without a word is left out. */
export function readSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  const synonyms = new Map<string, SynonymEntry[]>()
  for (const spellings of groups) {
    const group = spellings.map(toWords).filter((words) => words.length > 0)
    for (const words of group) {
      const [first = ''] = words
      synonyms.set(first, [...(synonyms.get(first) ?? []), { words, group }])
    }
  }
  return synonyms
}

/**
 * What means the same as the beginning of some words: the longest spelling that they begin with decides.
 * @returns how many words it takes and every other spelling of its groups; `null` where there is none
 */
export function findSynonyms(synonyms: Synonyms, words: readonly string[]): { readonly length: number; readonly forms: readonly (readonly string[])[] } | null {
  const matching = (synonyms.get(words[0] ?? '') ?? []).filter((entry) => entry.words.every((word, index) => words[index] === word))
  const length = Math.max(0, ...matching.map((entry) => entry.words.length))
  if (length === 0) return null
  const same = words.slice(0, length).join(' ')
  const forms = matching.filter((entry) => entry.words.length === length).flatMap(({ group }) => group.filter((form) => form.join(' ') !== same))
  return { length, forms }
}
