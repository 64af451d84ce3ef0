import MarkdownIt, { type Token } from 'markdown-it'

const taskMark = /^\[([ xX])\](?=\s)/

/**
 * The Markdown of a body: CommonMark with tables, bare addresses as links, and task lists.
 * An address counts from `http://`, `https://` or `mailto:` on; a bare `node.js` is no link.
 */
export function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true, linkify: true, typographer: false })
  // The allow-list judges addresses: what it refuses loses its link, instead of showing as Markdown.
  markdown.validateLink = () => true
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  // While a line is read, the address would take the `_` that ends an emphasis; afterwards it cannot.
  markdown.inline.ruler.disable('linkify')
  for (const schema of ['ftp:', '//']) markdown.linkify.add(schema, null)
  markdown.core.ruler.after('inline', 'task-list', ({ tokens }) => tickTasks(tokens))
  return markdown
}

/** `[ ]` and `[x]` at the head of a list item are ☐ and ☑: plain characters, which every reader of the body can show. */
function tickTasks(tokens: readonly Token[]): void {
  tokens.forEach((token, place) => {
    const [first] = token.children ?? []
    if (first?.type !== 'text' || tokens[place - 1]?.type !== 'paragraph_open' || tokens[place - 2]?.type !== 'list_item_open') return
    first.content = first.content.replace(taskMark, (_, mark: string) => (mark === ' ' ? '☐' : '☑'))
  })
}
