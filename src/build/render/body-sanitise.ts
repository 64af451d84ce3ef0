import sanitizeHtml from 'sanitize-html'
import {
  addedClasses,
  allowedElements,
  elementsWithContent,
  globalAttributes,
  renamedElements,
  transparentElements,
  voidElements,
  type AllowedAttributes,
} from './body-allow-list.ts'
import type { Loss } from './body-loss.ts'

const noReferrer = { rel: 'noopener noreferrer' }
const lazy = { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' }

const allowedAttributes = Object.fromEntries(
  [...allowedElements].map(([name, attributes]) => [name, [...Object.keys(attributes), ...Object.keys(globalAttributes)]]),
)

const options: sanitizeHtml.IOptions = {
  allowedTags: [...allowedElements.keys()],
  allowedAttributes: {
    ...allowedAttributes,
    a: [...(allowedAttributes['a'] ?? []), ...Object.keys(noReferrer)],
    img: [...(allowedAttributes['img'] ?? []), ...Object.keys(lazy)],
  },
  allowedClasses: { img: [...addedClasses.img], th: [...addedClasses.th], td: [...addedClasses.td] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [...elementsWithContent],
  selfClosing: [...voidElements],
}

/**
 * Keeps of a body's HTML what the allow-list holds. Every attribute that comes out was built here
 * from a checked value; sanitize-html then holds the same list against it once more. A link or an
 * image that lost its address comes out as a bare tag, which `linkBody` takes off: sanitize-html 2.17
 * writes wrong end tags after an element that a transform renames to one it drops.
 * The result is canonical: `<`, `>` and `"` stand for themselves in tags alone, so that `toPieces` can read it.
 */
export function sanitiseHtml(html: string, onLoss: (loss: Loss) => void): string {
  const toAllowed = (name: string, given: sanitizeHtml.Attributes): sanitizeHtml.Tag => {
    const kept = renamedElements.get(name) ?? name
    const attributes = allowedElements.get(kept)
    if (attributes === undefined) {
      if (!transparentElements.has(name)) onLoss({ kind: 'element', value: name })
      return { tagName: name, attribs: {} }
    }
    if (hasNoAttribute(given) && kept !== 'img') return { tagName: kept, attribs: given }
    const checked = { ...checkAttributes(attributes, given), ...checkAttributes(globalAttributes, given) }
    if (kept === 'a') return toLink(checked, given, onLoss)
    if (kept === 'img') return toImage(checked, given, onLoss)
    if (kept === 'td' || kept === 'th') return { tagName: kept, attribs: { ...checked, ...toAlignment(given) } }
    return { tagName: kept, attribs: checked }
  }
  return sanitizeHtml(html, { ...options, transformTags: { '*': toAllowed } })
}

function hasNoAttribute(given: sanitizeHtml.Attributes): boolean {
  for (const _ in given) return false
  return true
}

function checkAttributes(allowed: AllowedAttributes, given: sanitizeHtml.Attributes): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, check] of Object.entries(allowed)) {
    const value = Object.hasOwn(given, name) ? check(given[name] ?? '') : null
    if (value !== null) kept[name] = value
  }
  return kept
}

function toLink(checked: Record<string, string>, given: sanitizeHtml.Attributes, onLoss: (loss: Loss) => void): sanitizeHtml.Tag {
  const href = checked['href']
  if (href === undefined) {
    if (given['href'] !== undefined) onLoss({ kind: 'link', value: given['href'] })
    return { tagName: 'a', attribs: {} }
  }
  return { tagName: 'a', attribs: href.startsWith('#') ? checked : { ...checked, ...noReferrer } }
}

function toImage(checked: Record<string, string>, given: sanitizeHtml.Attributes, onLoss: (loss: Loss) => void): sanitizeHtml.Tag {
  if (checked['src'] === undefined) {
    onLoss({ kind: 'image', value: given['src'] ?? '' })
    return { tagName: 'img', attribs: {} }
  }
  const { width, height, ...others } = checked
  const box: Record<string, string> = width !== undefined && height !== undefined ? { width, height } : { class: addedClasses.img[0] }
  return { tagName: 'img', attribs: { ...others, alt: checked['alt'] ?? '', ...box, ...lazy } }
}

/** markdown-it states a column's side as a style, which the allow-list does not know. */
function toAlignment(given: sanitizeHtml.Attributes): Record<string, string> {
  const side = /^\s*text-align:\s*(left|center|right)\s*;?\s*$/i.exec(given['style'] ?? '')?.[1]
  return side === undefined ? {} : { class: `align-${side.toLowerCase()}` }
}
