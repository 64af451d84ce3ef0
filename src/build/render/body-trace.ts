import type { Token } from 'markdown-it'
import type { Loss } from './body-loss.ts'

/** A part of a body that HTML, a link or an image came from. */
interface Trace {
  /** From 1. */
  readonly line: number
  readonly kind: 'html' | 'link' | 'image'
  /** The raw HTML, or the address. */
  readonly text: string
}

/**
 * Answers on which line of the body something stood, 1 where that cannot be told. Code is never
 * searched, so a `<script>` in an example is not taken for the one that was left out.
 */
export function createTracer(tokens: readonly Token[]): (loss: Loss) => number {
  let traces: readonly Trace[] | null = null
  return (loss) => {
    traces ??= toTraces(tokens)
    return findLine(traces, loss)
  }
}

function findLine(traces: readonly Trace[], { kind, value }: Loss): number {
  if (kind === 'element' || kind === 'unclosed') return findTag(traces, value, '') ?? 1
  const isImage = kind === 'image'
  const written = traces.find((trace) => trace.kind === (isImage ? 'image' : 'link') && trace.text === value)
  const name = isImage ? 'img' : 'a'
  return written?.line ?? findTag(traces, name, value) ?? findTag(traces, name, '') ?? 1
}

/** The line of the first tag of a name that holds a text. */
function findTag(traces: readonly Trace[], name: string, held: string): number | null {
  const start = new RegExp(`<${name.replace(/[^a-z0-9:-]/gi, '.')}(?=[\\s/>])`, 'gi')
  for (const { kind, text, line } of traces) {
    if (kind !== 'html') continue
    for (const { index } of text.matchAll(start)) {
      if (text.slice(index, text.indexOf('>', index)).includes(held)) return line + countLineEnds(text.slice(0, index))
    }
  }
  return null
}

function toTraces(tokens: readonly Token[]): Trace[] {
  return tokens.flatMap((token): Trace[] => {
    const line = (token.map?.[0] ?? 0) + 1
    if (token.type === 'html_block') return [{ line, kind: 'html', text: token.content }]
    return token.type === 'inline' ? toInlineTraces(token.children ?? [], line) : []
  })
}

function toInlineTraces(children: readonly Token[], firstLine: number): Trace[] {
  const traces: Trace[] = []
  let line = firstLine
  for (const child of children) {
    if (child.type === 'html_inline') traces.push({ line, kind: 'html', text: child.content })
    if (child.type === 'link_open') traces.push({ line, kind: 'link', text: child.attrGet('href') ?? '' })
    if (child.type === 'image') traces.push({ line, kind: 'image', text: child.attrGet('src') ?? '' })
    line += child.type === 'softbreak' || child.type === 'hardbreak' ? 1 : child.type === 'html_inline' ? countLineEnds(child.content) : 0
  }
  return traces
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1
}
