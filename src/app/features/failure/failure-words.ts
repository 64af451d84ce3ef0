import { ArtifactError } from '../../../domain/artifact.ts'
import { DataError, type DataErrorKind } from '../../data/data-error.ts'

/** What a reader is told: what happened, and what can be done. */
export interface FailureWords {
  readonly heading: string
  readonly text: string
  readonly action: 'Try again' | 'Reload the page'
}

const words: Readonly<Record<DataErrorKind, FailureWords>> = {
  offline: {
    heading: 'You are offline',
    text: 'There is no network, and this part of the board is not kept on this device. Try again when you are back.',
    action: 'Try again',
  },
  unreachable: {
    heading: 'The board did not answer',
    text: 'The network is there, but the board’s host did not answer. It may be busy for a moment.',
    action: 'Try again',
  },
  missing: {
    heading: 'A part of the board is gone',
    text: 'The board was published anew while this page was open. Reload to get the present one; what you chose is kept.',
    action: 'Reload the page',
  },
  refused: {
    heading: 'The board’s host refused',
    text: 'The host answered with an error. Try again in a moment.',
    action: 'Try again',
  },
  version: {
    heading: 'This page is older than the board',
    text: 'The board’s data is of a version that this page does not read. Reload to get the present page.',
    action: 'Reload the page',
  },
  outdated: {
    heading: 'A part of the board is out of date',
    text: 'The board’s host may still be taking in a new version. Try again in a moment.',
    action: 'Try again',
  },
  broken: {
    heading: 'The data came in pieces',
    text: 'A part of the board’s data was cut off on its way, or is damaged.',
    action: 'Try again',
  },
}

const unknownWords: FailureWords = {
  heading: 'Something went wrong',
  text: 'The page met an error that it did not expect.',
  action: 'Reload the page',
}

/** The words for an error; one that does not come from the data is told plainly as unexpected. */
export function toFailureWords(error: unknown): FailureWords {
  if (error instanceof DataError) return words[error.kind]
  if (error instanceof ArtifactError) return words[error.reason === 'shape' ? 'broken' : error.reason]
  if (!isFailedImport(error)) return unknownWords
  return navigator.onLine ? words.missing : words.offline
}

/** A script of the page that is gone after a new deploy. */
export function isLostChunk(error: unknown): boolean {
  return navigator.onLine && isFailedImport(error)
}

/** A script that did not come; browsers word it differently. */
function isFailedImport(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message)
}
