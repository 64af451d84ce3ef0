import { elementsWithContent, voidElements } from './body-allow-list.ts'

/** HTML whose tags are whole, and what had to be repaired. */
export interface RepairedHtml {
  readonly html: string
  /** Names of the elements that are never closed and would have taken the rest of the body with them. */
  readonly unclosed: readonly string[]
}

/** A whole tag. A quoted value ends in its line once it holds a `<`: a forgotten quote takes no text with it. */
const tag = /<(\/?)([a-z][a-z0-9:-]*)(?=[\s/>])[^'"<>]*(?:(?:"[^"<]*(?:<[^"\n]*)?"|'[^'<]*(?:<[^'\n]*)?')[^'"<>]*)*>/iy
const declaration = /<[?!][^<>]*>/y

/** The depth from which on tags go and their text stays. Browsers stop at 512; parsers get slow in between. */
const maxDepth = 200

/** What a start tag closes without an end tag. */
const impliedEnds: ReadonlyMap<string, readonly string[]> = new Map([
  ['p', ['p']], ['li', ['li']], ['tr', ['td', 'th', 'tr']], ['td', ['td', 'th']], ['th', ['td', 'th']], ['dt', ['dt', 'dd']], ['dd', ['dt', 'dd']],
])

/**
 * Makes raw HTML safe to parse without losing text: comments go, a `<` that begins no whole tag is
 * text, the start tag of a never closed `<script>`, `<svg>` or its kin goes, so that what follows
 * stays in the page, and so does a tag nested 200 deep. Takes time in proportion to the length.
 * This is no sanitiser: one has to follow.
 */
export function repairHtml(html: string): RepairedHtml {
  const parts: string[] = []
  const pending = new Map<string, number[]>(elementsWithContent.map((name) => [name, []]))
  const nesting = createNesting()
  const commentsEnd = html.lastIndexOf('-->')
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    parts.push(html.slice(from, at))
    if (html.startsWith('<!--', at)) {
      from = commentsEnd >= at + 2 ? html.indexOf('-->', at + 2) + 3 : at + 4
      continue
    }
    tag.lastIndex = at
    const match = tag.exec(html)
    if (match === null) {
      declaration.lastIndex = at
      const isDeclaration = declaration.test(html)
      if (!isDeclaration) parts.push('&lt;')
      from = isDeclaration ? declaration.lastIndex : at + 1
      continue
    }
    from = tag.lastIndex
    const name = (match[2] ?? '').toLowerCase()
    const isEnd = match[1] === '/'
    if (!(isEnd ? nesting.leave(name) : nesting.enter(name))) continue
    if (isEnd) pending.get(name)?.pop()
    else pending.get(name)?.push(parts.length)
    parts.push(match[0])
  }
  parts.push(html.slice(from))
  const unclosed = [...pending].filter(([, places]) => places.length > 0)
  for (const place of unclosed.flatMap(([, places]) => places)) parts[place] = ''
  return { html: parts.join(''), unclosed: unclosed.map(([name]) => name) }
}

/** Follows which elements are open; both ways answer whether the tag may stay. */
function createNesting(): { enter: (name: string) => boolean; leave: (name: string) => boolean } {
  const names: string[] = []
  return {
    enter: (name) => {
      if (voidElements.includes(name)) return true
      const ended = impliedEnds.get(name) ?? []
      while (ended.includes(names.at(-1) ?? '')) names.pop()
      if (names.length >= maxDepth) return false
      names.push(name)
      return true
    },
    leave: (name) => {
      const place = names.lastIndexOf(name)
      if (place >= 0) names.length = place
      return place >= 0
    },
  }
}
