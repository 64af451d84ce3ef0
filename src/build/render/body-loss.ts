import { quoteValue } from '../../domain/problem.ts'
import { elementsWithContent } from './body-allow-list.ts'

/** Something of a body that the allow-list does not keep and that a reader could miss. */
export interface Loss {
  readonly kind: 'element' | 'unclosed' | 'link' | 'fragment' | 'image'
  /** The element's name, or the address as written. */
  readonly value: string
}

/** A loss in words: one sentence what was found, one what to do. */
interface Description {
  readonly message: string
  readonly remedy: string
}

const descriptions: Readonly<Record<Loss['kind'], (value: string) => Description>> = {
  element: (name) => ({
    message: elementsWithContent.includes(name)
      ? `The body has <${name}>, which is left out together with what is in it.`
      : `The body has <${name.slice(0, 40)}>, which is left out; its text stays.`,
    remedy: 'Remove it, or say the same in Markdown.',
  }),
  unclosed: (name) => ({
    message: `The body opens <${name}> and never closes it; the tag is left out, and what follows is shown as text.`,
    remedy: 'Remove the tag.',
  }),
  link: (address) => ({
    message: `A link leads to ${quoteValue(address)}, which is not a web or mail address; its text stays.`,
    remedy: 'Use a URL that starts with https://, http:// or mailto:.',
  }),
  fragment: (address) => ({
    message: `A link leads to ${quoteValue(address)}, which no heading of this posting is called; its text stays.`,
    remedy: 'Use the words of a heading, in lower case with hyphens, or a URL that starts with https://.',
  }),
  image: (address) => ({
    message: `An image has the address ${quoteValue(address)}, which is not a web address; it is left out.`,
    remedy: 'Use a URL that starts with https:// or http://.',
  }),
}

/** What a report says of a loss. */
export function describeLoss({ kind, value }: Loss): Description {
  return descriptions[kind](value)
}
