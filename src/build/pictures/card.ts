import type { BoardConfig } from '../../domain/board-config.ts'
import { cutAtWord } from '../../domain/cut-at-word.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { toAccentHex } from '../config/accent.ts'
import { toDrawable } from './drawable.ts'
import type { FontTable } from './font-table.ts'

/** More than any card has room for: what is behind it decides nothing. */
const maxTextLength = 400

/** Everything that decides a picture, as plain data; its texts are one line each, of characters that the fonts have. */
export interface Card {
  readonly kind: 'posting' | 'board'
  /** The title of a posting, or the board's name. */
  readonly heading: string
  /** The company; empty on the board's own card. */
  readonly above: string
  /** The place as written, or what the board is. */
  readonly below: string
  /** At the foot: the board's name, or on its own card where it is. */
  readonly foot: string
  /** The accent on light paper, as `#rrggbb`. */
  readonly accent: string
  /** A BCP 47 tag: it decides between the forms that one character has in Japan and in China. */
  readonly language: string
}

/** The card of a posting; `null` where most of its title is in letters that no font of ours has. */
export function toPostingCard(posting: Pick<RenderedPosting, 'title' | 'company' | 'place'>, config: BoardConfig, fonts: FontTable): Card | null {
  const heading = toCardText(posting.title, fonts)
  if (countLetters(heading) * 2 < countLetters(cutAtWord(posting.title, maxTextLength)) || heading === '') return null
  return {
    kind: 'posting',
    heading,
    above: toCardText(posting.company, fonts),
    below: toCardText(posting.place.asWritten, fonts),
    foot: toCardText(config.name, fonts),
    ...toLook(config),
  }
}

/** The board's own card: it stands for every page that has none. */
export function toBoardCard(config: BoardConfig, fonts: FontTable): Card {
  const { host, pathname } = new URL(config.siteUrl)
  return {
    kind: 'board',
    heading: toCardText(config.name, fonts),
    above: '',
    below: toCardText(config.description, fonts),
    foot: toCardText(`${host}${pathname}`.replace(/\/$/, ''), fonts),
    ...toLook(config),
  }
}

/** Longer ones are cut by those who show them. */
const maxAltLength = 300

/** What a card says, for those who do not see it. */
export function toCardAlt({ heading, above, below, foot }: Card): string {
  return cutAtWord([heading, above, below, foot].filter((line) => line !== '').join(' · '), maxAltLength)
}

function toLook(config: BoardConfig): Pick<Card, 'accent' | 'language'> {
  return { accent: toAccentHex(config.accent.light, 'light'), language: config.language }
}

function toCardText(text: string, fonts: FontTable): string {
  return toDrawable(cutAtWord(text, maxTextLength), fonts)
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
