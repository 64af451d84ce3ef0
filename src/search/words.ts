import { ArtifactError } from '../domain/artifact.ts'
import { digits, readDigits } from './digits.ts'

/** As much of the word before as one digit can say. */
const mostShared = digits.length - 1

/**
 * Writes words without spaces, in code unit order: of each a digit for how many characters it has in common with
 * the beginning of the one before, then its others; a space between two.
 */
export function writeWords(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const before = words[index - 1] ?? ''
      let shared = 0
      while (shared < mostShared && shared < before.length && word[shared] === before[shared]) shared += 1
      return `${digits.charAt(shared)}${word.slice(shared)}`
    })
    .join(' ')
}

/**
 * Reads what `writeWords` has written.
 * @throws ArtifactError where a word shares what the one before does not have, or is not after it
 */
export function readWords(text: string): string[] {
  if (text === '') return []
  let before = ''
  return text.split(' ').map((written) => {
    const [shared = 0] = readDigits(written.charAt(0))
    const word = before.slice(0, shared) + written.slice(1)
    if (shared > before.length || word <= before) throw new ArtifactError('shape', `The index of words is broken: "${word}" is out of order.`)
    before = word
    return word
  })
}
