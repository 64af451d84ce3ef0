import { useSyncExternalStore } from 'react'
import type { Facets } from '../../search/facets.ts'

/** The reader's languages, BCP 47 tags that the browser makes sense of, and the board's own last: the page's. */
export function toReadersLanguages(): string[] {
  const known = navigator.languages.flatMap((tag) => {
    try {
      return Intl.getCanonicalLocales(tag)
    } catch {
      return []
    }
  })
  return [...known, document.documentElement.lang]
}

const named = new WeakMap<Facets, Facets>()

/** An index with its countries named in the reader's language: the one that was built where that is the board's. */
function inReadersLanguage(built: Facets): Facets {
  const known = named.get(built)
  if (known) return known
  const languages = toReadersLanguages()
  const [first, last] = [languages[0], languages.at(-1)].map((tag) => tag?.split('-')[0]?.toLowerCase())
  const facets = first === last ? built : { ...built, countryNames: toCountryNames(built, languages) }
  named.set(built, facets)
  return facets
}

function toCountryNames({ countries, countryNames }: Facets, languages: readonly string[]): string[] {
  const names = new Intl.DisplayNames([...languages], { type: 'region' })
  return countries.map((code, id) => names.of(code) ?? countryNames[id] ?? code)
}

/** `inReadersLanguage` in a page: as it was drawn while the browser takes the page over. */
export function useInReadersLanguage(built: Facets): Facets {
  return useSyncExternalStore(neverChanges, () => inReadersLanguage(built), () => built)
}

function neverChanges(): () => void {
  return () => {}
}
