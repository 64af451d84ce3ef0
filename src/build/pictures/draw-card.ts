import { readFile } from 'node:fs/promises'
import type { Node, Renderer } from '@takumi-rs/core'
import type { Card } from './card.ts'
import { cardSize, inks, settings, space, toMark } from './card-look.ts'
import { createTypesetter, toFontFamilies } from './fit-text.ts'
import type { FontTable } from './font-table.ts'
import { toDirection } from './line-breaks.ts'

/** Draws a card as a PNG of `cardSize`. The same card gives the same bytes, whatever was drawn before. */
export type DrawCard = (card: Card) => Promise<Buffer>

const width = cardSize.width - 2 * space.side
const height = cardSize.height - space.top - space.aboveRule - space.rule - space.foot
const besideMark = space.mark + space.besideMark

/**
 * Makes what draws cards: company, title and place under one another, beside them a bar in the accent as it marks the
 * current part of a posting's page, and under a rule whose board it is. Where the title is written from the right, all
 * stands there.
 * @param renderer for cards alone: a font is registered with it when a text first needs it
 */
export function createCardDrawer(renderer: Renderer, fonts: FontTable): DrawCard {
  const registered = new Set<string>()

  /** Sees to the fonts of a text, and gives the faces behind the board's own. */
  async function useFonts(text: string, language: string): Promise<readonly string[]> {
    const { faces, files } = fonts.fontsOf(text, language)
    for (const { face, file, ranges } of files) {
      if (registered.has(file)) continue
      await renderer.registerFont({ name: face, data: await readFile(file), unicodeRange: ranges.map(([first, last]) => [first, last]) })
      registered.add(file)
    }
    return faces
  }

  return async (card) => {
    const faces = await useFonts([card.heading, card.above, card.below, card.foot].join(' '), card.language)
    const align = toDirection(card.heading) === 'rtl' ? 'right' : 'left'
    const [ofHeading, ofBelow, ofFoot] = card.kind === 'posting' ? [settings.title, settings.place, settings.board] : [settings.name, settings.description, settings.site]
    const fit = createTypesetter({ renderer, faces, align })
    const above = await fit(card.above, settings.company, { width, height: space.line })
    const below = await fit(card.below, ofBelow, { width, height: space.lines })
    const foot = await fit(card.foot, ofFoot, { width: width - besideMark, height: space.line })
    const gaps = { above: above.height === 0 ? 0 : space.aboveHeading, below: below.height === 0 ? 0 : space.belowHeading }
    const rest = above.height + gaps.above + gaps.below + below.height
    const heading = await fit(card.heading, ofHeading, { width, height: height - rest })
    const mark = { src: `mark ${card.accent}`, data: Buffer.from(toMark(card.accent)) }
    const node = toColumn({ ...cardSize, backgroundColor: inks.paper }, [
      toBox({ position: 'absolute', top: space.top, [align]: 0, width: space.bar, height: rest + heading.height, backgroundColor: card.accent }),
      toColumn({ height, marginTop: space.top, marginLeft: space.side }, [above.node, toBox({ height: gaps.above }), heading.node, toBox({ height: gaps.below }), below.node]),
      toBox({ height: space.rule, width, marginTop: space.aboveRule, marginLeft: space.side, backgroundColor: inks.ink }),
      {
        type: 'container',
        style: { display: 'flex', flexDirection: align === 'right' ? 'row-reverse' : 'row', alignItems: 'center', gap: space.besideMark, height: space.foot, width, marginLeft: space.side },
        children: [{ type: 'image', src: mark.src, style: { width: space.mark, height: space.mark } }, foot.node],
      },
    ])
    return renderer.render(node, { ...cardSize, format: 'png', images: [mark], fontFamilies: toFontFamilies(faces) })
  }
}

type Style = NonNullable<Node['style']>

function toBox(style: Style): Node {
  return { type: 'container', style }
}

function toColumn(style: Style, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', flexDirection: 'column', ...style }, children }
}
