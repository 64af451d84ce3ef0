import type { KeptHtml } from './ui/kept.tsx'

/** What a build has drawn for `Kept`, and the way to put it into a page. */
export interface KeptStore extends KeptHtml {
  /**
   * Puts what is kept in the place of its marks, and keeps what was drawn for the first time.
   * @param html as React has drawn it, with the marks
   * @throws Error where a part cannot be kept: it holds an id that goes by its place in the page
   */
  fill(html: string): string
}

/** A mark of `Kept`. No posting can write one: its text is escaped, and its HTML has no such attribute. */
const markPattern = /<wbr data-kept(|-from|-to)="(\d+)"\/>/g

/** How `useId` begins an id. */
const idStart = '"_R_'

/** Keeps nothing at first. */
export function createKeptStore(): KeptStore {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const parts: (string | undefined)[] = []
  function keep(number: number, part: string): string {
    if (part.includes(idStart)) throw new Error(`What is kept as ${names[number] ?? number} has an id that goes by its place in the page.`)
    parts[number] = part
    return part
  }
  return {
    find(name) {
      let number = numbers.get(name)
      if (number === undefined) {
        number = names.push(name) - 1
        numbers.set(name, number)
      }
      return { number, isThere: parts[number] !== undefined }
    },
    fill(html) {
      /** The text so far, below that of each part around the place. */
      const open = ['']
      let end = 0
      const add = (text: string) => open.push((open.pop() ?? '') + text)
      for (const { 0: mark, 1: kind, 2: digits, index } of html.matchAll(markPattern)) {
        const number = Number(digits)
        add(html.slice(end, index))
        end = index + mark.length
        if (kind === '-from') open.push('')
        else add(kind === '' ? (parts[number] ?? '') : keep(number, open.pop() ?? ''))
      }
      return (open.pop() ?? '') + html.slice(end)
    },
  }
}
