import type { Body, SafeHtml } from '../../domain/posting.ts'
import { linkBody } from './body-links.ts'
import { createMarkdown } from './body-markdown.ts'
import { outlineBody } from './body-outline.ts'
import { toHtml, toPieces } from './body-pieces.ts'
import { repairHtml } from './body-repair.ts'
import { describeLoss, type Loss } from './body-loss.ts'
import { sanitiseHtml } from './body-sanitise.ts'
import { orderBody } from './body-structure.ts'
import { createTracer } from './body-trace.ts'
import { toBlocks, toLeadSentences } from './body-text.ts'
import { tidyBody } from './body-tidy.ts'

/** Something that the body says and the page does not show. */
export interface BodyProblem {
  readonly code: 'posting/body-html'
  readonly message: string
  readonly remedy: string
  /** From 1, counted from the first line of the body. */
  readonly line: number
}

/** A body, rendered, and what a list and a report want to know of it. */
export interface RenderedBody {
  readonly body: Body
  /** The first sentences of prose that say something: at most 5, each at most 200 characters. */
  readonly sentences: readonly string[]
  readonly problems: readonly BodyProblem[]
}

/** A hostile body can hold any number of unknown elements; a report of twenty tells enough. */
const maxProblems = 20

const markdown = createMarkdown()

/**
 * Renders a posting's Markdown. The same text always gives the same body; nothing is thrown,
 * whatever the text. Attributes that go are not reported: no word is lost with them.
 */
export function renderBody(text: string): RenderedBody {
  const losses = new Map<string, Loss>()
  const onLoss = (loss: Loss) => {
    if (losses.size < maxProblems) losses.set(`${loss.kind} ${loss.value}`, loss)
  }
  const tokens = markdown.parse(text, {})
  const repaired = repairHtml(markdown.renderer.render(tokens, markdown.options, {}))
  for (const name of repaired.unclosed) onLoss({ kind: 'unclosed', value: name })
  const outline = outlineBody(orderBody(toPieces(stripControls(sanitiseHtml(repaired.html, onLoss)))))
  const pieces = tidyBody(linkBody(outline.pieces, outline.headings, onLoss))
  const blocks = toBlocks(pieces)
  const findLine = createTracer(tokens)
  return {
    // The one place where a string becomes safe HTML: the allow-list is behind it.
    body: { html: toHtml(pieces) as SafeHtml, text: blocks.map((block) => block.text).join('\n'), headings: outline.headings },
    sentences: toLeadSentences(blocks),
    problems: [...losses.values()]
      .map((loss): BodyProblem => ({ code: 'posting/body-html', line: findLine(loss), ...describeLoss(loss) }))
      .toSorted((a, b) => a.line - b.line || (a.message < b.message ? -1 : 1)),
  }
}

/** Characters that no XML and no page can hold, and halves of a character; feeds carry the body too. */
function stripControls(html: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 excludes
  return html.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '')
}
