import { toCount } from '../../words.ts'

/** What a way on is called, as whole sentences: some text, and the values that stand out in it. */
export type WayLabel = readonly (string | ShownValue)[]

interface ShownValue {
  readonly value: string
}

/** A sentence whose gaps are values that stand out. */
function label(texts: TemplateStringsArray, ...values: readonly string[]): WayLabel {
  return texts.flatMap((text, index) => [text, ...values.slice(index, index + 1).map((value) => ({ value }))]).filter((piece) => piece !== '')
}

/** "Remove React". */
export const remove = (value: string) => label`Remove ${value}`

/** "Remove React and at Acme". */
export const removeBoth = (first: string, second: string) => label`Remove ${first} and ${second}`

/** "Stop leaving out React". */
export const stopLeavingOut = (value: string) => label`Stop leaving out ${value}`

/** "Stop searching for “rust”". */
export const stopSearchingFor = (value: string) => label`Stop searching for ${value}`

/** "No job has “kuberntes”. Did you mean Kubernetes?" */
export const didYouMean = (wrong: string, right: string): WayLabel => [`No job has “${wrong}”. Did you mean `, { value: right }, '?']

/** "Search for the single words of what is in quotes". */
export const searchSingleWords = label`Search for the ${'single words'} of what is in quotes`

/** "Look everywhere for zebra". */
export const lookEverywhereFor = (value: string) => label`Look everywhere for ${value}`

/** "Match any of the 3 hashtags instead of all". */
export const matchAny = (count: number): WayLabel => ['Match ', { value: 'any' }, ` of the ${toCount(count)} hashtags instead of all`]

/** "Look among open and closed jobs". */
export const lookAmongAll = label`Look among ${'open and closed'} jobs`

/** A hashtag that is left out, as one of two things: "without React". */
export const leftOut = (value: string) => `without ${value}`

export const stillNoJobs = 'still no jobs'

/** "7 other changes leave no job either." */
export function moreLeaveNone(count: number): string {
  return count === 1 ? 'One other change leaves no job either.' : `${toCount(count)} other changes leave no job either.`
}

/** "388 more filters were not tried; each can be removed above." */
export function moreUntried(count: number): string {
  return count === 1 ? 'One more filter was not tried; it can be removed above.' : `${toCount(count)} more filters were not tried; each can be removed above.`
}
