import type { SuggestionKind } from '../../../search/suggest.ts'
import type { HelpForm } from './help-examples.ts'

/** The words of what comes with the field when somebody reaches for it. */

export const kindWords: Readonly<Record<SuggestionKind, string>> = {
  tag: 'Hashtags',
  company: 'Companies',
  title: 'Titles',
  country: 'Places',
  mode: 'Work mode',
}

/** Before what is left out: "without React". */
export const without = 'without'

export const savedWord = 'Saved searches'
export const recentWord = 'Recent searches'
export const forgetAllWord = 'Clear recent searches'
export const helpWord = 'How to search'

/** "Remove “rust” with Go". */
export function removeWord(name: string): string {
  return `Remove ${name}`
}

/** "3 new". */
export function newJobs(count: number): string {
  return `${count} new`
}

export const helpLead = 'What you type and what you choose among the filters are one search. Each example is from this board.'
export const closeHelpWord = 'Close “How to search”'

/** What each form of the language does. */
export const formWords: Readonly<Record<HelpForm, string>> = {
  words: 'Every word must be there, in titles, companies, places or texts',
  phrase: 'Words one after the other, as they are written',
  without: 'Without a word',
  tag: 'A hashtag',
  company: 'A company',
  title: 'A word in the title alone',
  place: 'A place',
  either: 'One or the other',
  neither: 'Neither the one nor the other',
}
