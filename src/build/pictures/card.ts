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

/** Makes the cards of a board. */
export interface CardMaker {
  /** The card of a posting; `null` where most of its title is in letters that no font of ours has. */
  readonly ofPosting: (posting: Pick<RenderedPosting, 'title' | 'company' | 'place'>) => Card | null
  /** The board's own card: it stands for every page that has none. */
  readonly ofBoard: () => Card
}

/** Reads from a configuration what all cards of its board have in common. */
export function createCardMaker(config: BoardConfig, fonts: FontTable): CardMaker {
  const toText = (text: string) => toDrawable(cutAtWord(text, maxTextLength), fonts)
  const name = toText(config.name)
  const look = { accent: toAccentHex(config.accent.light, 'light'), language: config.language }
  return {
    ofPosting({ title, company, place }) {
      const heading = toText(title)
      if (heading === '' || countLetters(heading) * 2 < countLetters(cutAtWord(title, maxTextLength))) return null
      return { kind: 'posting', heading, above: toText(company), below: toText(place.asWritten), foot: name, ...look }
    },
    ofBoard() {
      const { host, pathname } = new URL(config.siteUrl)
      return { kind: 'board', heading: name, above: '', below: toText(config.description), foot: toText(`${host}${pathname}`.replace(/\/$/, '')), ...look }
    },
  }
}

/** Longer ones are cut by those who show them. */
const maxAltLength = 300

/** What a card says, for those who do not see it. */
export function toCardAlt({ heading, above, below, foot }: Card): string {
  return cutAtWord([heading, above, below, foot].filter((line) => line !== '').join(' · '), maxAltLength)
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
