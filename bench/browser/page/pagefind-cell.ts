/** What is used of Pagefind's own script. */
interface Pagefind {
  readonly init: () => Promise<void>
  readonly filters: () => Promise<unknown>
  readonly search: (text: string) => Promise<{ readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[] }>
}

const topCount = 20
const script = '/pagefind/pagefind.js'
let pagefind: Pagefind | null = null

/** Loads the script and all that it fetches before a search; its filters too, so that a search counts tags. */
export async function setUpPagefind(): Promise<void> {
  pagefind = (await import(/* @vite-ignore */ script)) as Pagefind
  await pagefind.init()
  await pagefind.filters()
}

/** Sets up and answers once. */
export async function openPagefind(text: string): Promise<number> {
  const startMs = performance.now()
  await setUpPagefind()
  await pagefind?.search(text)
  return performance.now() - startMs
}

/** Searches and shows nothing. */
export async function searchPagefind(text: string): Promise<number> {
  const startMs = performance.now()
  await pagefind?.search(text)
  return performance.now() - startMs
}

/** The first twenty postings of a search, by their places; their entries are fetched. */
export async function findWithPagefind(text: string): Promise<number[]> {
  const found = await pagefind?.search(text)
  const entries = await Promise.all((found?.results ?? []).slice(0, topCount).map((result) => result.data()))
  return entries.map((entry) => Number(entry.url.slice(1)))
}
