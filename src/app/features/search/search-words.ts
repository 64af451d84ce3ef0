import type { SuggestionKind } from '../../../search/suggest.ts'
import type { HelpForm } from './help-examples.ts'

/** The words of what comes with the field when somebody reaches for it. */

/** The groups of suggestions, each with its kinds. */
export const suggestionGroups: readonly { readonly label: string; readonly kinds: readonly SuggestionKind[] }[] = [
  { label: 'Hashtags', kinds: ['tag'] },
  { label: 'Companies', kinds: ['company'] },
  { label: 'Titles', kinds: ['title'] },
  { label: 'Places', kinds: ['country', 'place'] },
  { label: 'Work mode', kinds: ['mode'] },
  { label: 'Can I apply from', kinds: ['from'] },
  { label: 'Level', kinds: ['level'] },
  { label: 'Role', kinds: ['role'] },
  { label: 'Employment', kinds: ['employment'] },
  { label: 'Language of the posting', kinds: ['language'] },
]

/** Before what is left out: "without React". */
export const without = 'without'

export const savedWord = 'Saved searches'
export const recentWord = 'Recent searches'
export const forgetAllWord = 'Clear recent searches'
export const helpWord = 'How to search'

export const saveWord = 'Save this search'
export const savedNow = 'Saved'
export const unsaveWord = 'Saved: forget this search'

/** "Remove “rust”, Go". */
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
