import type { Heading } from '../../domain/posting.ts'
import { escapeHtml } from '../html-text.ts'
import { findEnd, readAttribute, type Piece } from './body-pieces.ts'
import { toHeadingId } from './body-outline.ts'
import type { Loss } from './body-loss.ts'
import { hasText } from './body-text.ts'

/**
 * Finishes links and images. Bare tags (their address was refused) go; a link to a heading of the
 * body points at its id, a link to any other fragment goes; a link within a link goes. A link
 * without text is named after its host, unless nothing is lost without it: where it stands in a
 * heading, only means a heading of this body, or leads where a link with text leads too.
 */
export function linkBody(pieces: readonly Piece[], headings: readonly Heading[], onLoss: (loss: Loss) => void): Piece[] {
  const ids = new Set(headings.map((heading) => heading.id))
  const named = toNamedAddresses(pieces)
  const result: (Piece | readonly Piece[])[] = []
  let headingEnd = -1
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place]
    if (piece === undefined) break
    if (piece.name === 'img' && readAttribute(piece, 'src') === null) continue
    if (piece.kind === 'start' && /^h[2-6]$/.test(piece.name)) headingEnd = findEnd(pieces, place)
    if (piece.kind !== 'start' || piece.name !== 'a') {
      result.push(piece)
      continue
    }
    const end = findEnd(pieces, place)
    const inner = pieces.slice(place + 1, end).filter((part) => part.name !== 'a' && !isBareImage(part))
    const start = toStart(piece, ids, onLoss)
    place = end
    if (start === null) {
      result.push(inner)
      continue
    }
    const address = readAttribute(piece, 'href') ?? ''
    if (hasText(inner)) {
      result.push(start, inner, endOfLink)
      continue
    }
    const image = inner.findIndex((part) => part.name === 'img')
    if (image >= 0) {
      result.push(start, inner.map((part, index) => (index === image ? nameImage(part, address) : part)), endOfLink)
    } else if (place > headingEnd && !named.has(address) && !ids.has(toHeadingId(toFragment(address) ?? ' '))) {
      result.push(start, { kind: 'text', name: '', source: escapeHtml(toLinkName(address)) }, endOfLink)
      if (/^[\p{Letter}\p{Number}]/u.test(pieces[end + 1]?.source ?? '')) result.push({ kind: 'text', name: '', source: ' ' })
    }
  }
  return result.flat()
}

const endOfLink: Piece = { kind: 'end', name: 'a', source: '</a>' }

function isBareImage(piece: Piece): boolean {
  return piece.name === 'img' && readAttribute(piece, 'src') === null
}

/** The addresses of all links that have a text of their own. */
function toNamedAddresses(pieces: readonly Piece[]): Set<string> {
  const addresses = new Set<string>()
  pieces.forEach((piece, place) => {
    if (piece.kind !== 'start' || piece.name !== 'a') return
    const address = readAttribute(piece, 'href')
    if (address !== null && hasText(pieces.slice(place + 1, findEnd(pieces, place)))) addresses.add(address)
  })
  return addresses
}

function toStart(piece: Piece, ids: ReadonlySet<string>, onLoss: (loss: Loss) => void): Piece | null {
  const address = readAttribute(piece, 'href')
  if (address === null) return null
  if (!address.startsWith('#')) return piece
  const id = toHeadingId(toFragment(address) ?? '')
  if (ids.has(id)) return { ...piece, source: piece.source.replace(/ href="[^"]*"/, ` href="#${id}"`) }
  onLoss({ kind: 'fragment', value: address })
  return null
}

function toFragment(address: string): string | null {
  const fragment = address.split('#')[1]
  if (fragment === undefined || fragment === '') return null
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** An image alone in a link is the link's name, so it may not be nameless. */
function nameImage(image: Piece, address: string): Piece {
  if (readAttribute(image, 'alt')?.trim() !== '') return image
  return { ...image, source: image.source.replace(/ alt="[^"]*"/, ` alt="${escapeHtml(toLinkName(address))}"`) }
}

function toLinkName(address: string): string {
  const url = new URL(address)
  if (url.protocol === 'mailto:') return url.pathname === '' ? address : (toFragment(`#${url.pathname}`) ?? url.pathname)
  return url.hostname.replace(/^www\./, '')
}
