import type { RenderedPosting } from '../src/domain/posting.ts'
import { createRandom, pick, shuffle, toBelow, type Random } from './random.ts'

/** What all peers are asked of one set of postings. */
export interface Queries {
  /** What stands in the search box after each letter; in no order, so that any part of them is a fair sample. */
  readonly keystrokes: readonly string[]
  /** The same keystrokes as they are typed, a list for each text. */
  readonly typed: readonly (readonly string[])[]
  /** Others of the same kind, none of which is among those, to warm up with. */
  readonly warmUp: readonly string[]
  /** A title as it is, and with one mistake. */
  readonly titles: readonly { readonly title: string; readonly mistyped: string }[]
  /** Three tags that some posting has together, and what counting its tags by hand gives. */
  readonly tagQueries: readonly { readonly tags: readonly string[]; readonly total: number; readonly counts: readonly (readonly [tag: string, count: number])[] }[]
}

const keystrokeCount = 300
const titleCount = 200
const tagQueryCount = 100

/** Makes the queries of a set of postings, the same for the same seed. */
export function toQueries(postings: readonly RenderedPosting[], seed: number): Queries {
  const random = createRandom(seed)
  const titled = Array.from({ length: titleCount }, () => pick(random, postings).title)
  const tagged = postings.filter((posting) => posting.tags.length >= 3)
  const typed = toTyped(postings, keystrokeCount, random)
  const keystrokes = shuffle(random, typed.flat())
  const measured = new Set(keystrokes)
  return {
    keystrokes,
    typed,
    warmUp: toTyped(postings, 2 * keystrokeCount, createRandom(seed + 1)).flat().filter((text) => !measured.has(text)).slice(0, keystrokeCount),
    titles: titled.map((title) => ({ title, mistyped: mistype(title, random) })),
    tagQueries: tagged.length === 0 ? [] : Array.from({ length: tagQueryCount }, () => toTagQuery(postings, pick(random, tagged), random)),
  }
}

/** One or two neighbouring words of a title at a time, letter by letter from the second on, until there are so many keystrokes. */
function toTyped(postings: readonly RenderedPosting[], count: number, random: Random): string[][] {
  const typed: string[][] = []
  for (let left = count; left > 0; left -= typed.at(-1)?.length ?? 0) {
    const words = pick(random, postings).title.split(' ')
    const start = toBelow(random, words.length)
    const text = words.slice(start, start + 1 + toBelow(random, 2)).join(' ')
    typed.push(Array.from({ length: Math.min(left, Math.max(text.length - 1, 0)) }, (_, index) => text.slice(0, index + 2)))
  }
  return typed
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** One edit in a word of at least four letters: two swapped, one left out, one more, another one. A title without such a word stays as it is. */
export function mistype(title: string, random: Random): string {
  const words = [...title.matchAll(/\p{L}{4,}/gu)]
  if (words.length === 0) return title
  const word = pick(random, words)
  const at = word.index + toBelow(random, word[0].length - 1)
  const [before, letter, next, after] = [title.slice(0, at), title.charAt(at), title.charAt(at + 1), title.slice(at + 2)]
  switch (toBelow(random, 4)) {
    case 0:
      return before + next + letter + after
    case 1:
      return before + next + after
    case 2:
      return before + letter + pick(random, [...letters]) + next + after
    default:
      return before + pick(random, [...letters]) + next + after
  }
}

function toTagQuery(postings: readonly RenderedPosting[], posting: RenderedPosting, random: Random): Queries['tagQueries'][number] {
  const tags = shuffle(random, posting.tags.map((tag) => tag.slug)).slice(0, 3)
  const found = postings.filter((other) => tags.every((slug) => other.tags.some((tag) => tag.slug === slug)))
  const counts = new Map<string, number>()
  for (const { slug } of found.flatMap((other) => other.tags)) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return { tags, total: found.length, counts: [...counts] }
}
