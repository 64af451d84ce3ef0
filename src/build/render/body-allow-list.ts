/** Gives an attribute's value as it may be written, or `null` where the attribute goes. */
export type AttributeCheck = (value: string) => string | null

/** The attributes an element may keep, each with its check. */
export type AllowedAttributes = Readonly<Record<string, AttributeCheck>>

const schemesOfLinks = /^(?:https?:\/\/[^/\\]|mailto:[^\s])/i
const schemesOfImages = /^https?:\/\/[^/\\]/i

/**
 * A link's address: http, https, mailto, or a fragment, which `linkBody` resolves within the body.
 * Relative addresses go: they were written for the employer's site and would point into the board.
 */
export function checkLinkAddress(value: string): string | null {
  const address = toBrowserAddress(value)
  return address.startsWith('#') || (schemesOfLinks.test(address) && URL.canParse(address)) ? address : null
}

/**
 * An image's address: http or https. `data:` is out: it would put megabytes into every page that
 * carries the body, and an SVG in it is a document of its own.
 */
export function checkImageAddress(value: string): string | null {
  const address = toBrowserAddress(value)
  return schemesOfImages.test(address) && URL.canParse(address) ? address : null
}

/** Browsers cut control characters and spaces at the ends of an address, and tabs and line ends within. */
function toBrowserAddress(value: string): string {
  // oxlint-disable-next-line no-control-regex -- the URL standard strips exactly these
  return value.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replace(/[\t\n\r]/g, '')
}

function integerUpTo(max: number): AttributeCheck {
  return (value) => (/^[1-9]\d{0,5}$/.test(value) && Number(value) <= max ? value : null)
}

function oneOf(...values: readonly string[]): AttributeCheck {
  return (value) => (values.includes(value.toLowerCase()) ? value.toLowerCase() : null)
}

const shortText: AttributeCheck = (value) => (value.trim() === '' ? null : value.slice(0, 300))
const anyText: AttributeCheck = (value) => value.slice(0, 1000)
const listNumber: AttributeCheck = (value) => (/^-?\d{1,6}$/.test(value) ? value : null)

/** Reading direction and language of a part: a reader in another script needs them. */
export const globalAttributes: AllowedAttributes = {
  dir: oneOf('ltr', 'rtl', 'auto'),
  lang: (value) => (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value) ? value : null),
}

const cell: AllowedAttributes = { colspan: integerUpTo(100), rowspan: integerUpTo(1000) }

/**
 * The elements that a body keeps. No element brings an `id`, `name`, `class`, `style`, `data-` or
 * `on` attribute from the input: ids would shadow the page's own, classes and styles would borrow
 * its looks (a button "Apply", say), the others run. What the board itself adds comes later.
 */
export const allowedElements: ReadonlyMap<string, AllowedAttributes> = new Map<string, AllowedAttributes>([
  // Blocks
  ['p', {}], ['div', {}], ['blockquote', {}], ['pre', {}], ['hr', {}], ['figure', {}], ['figcaption', {}],
  ['h1', {}], ['h2', {}], ['h3', {}], ['h4', {}], ['h5', {}], ['h6', {}],
  // Native disclosure: keyboard and screen reader work without a script.
  ['details', { open: () => '' }], ['summary', {}],
  // Lists
  ['ul', {}], ['ol', { start: listNumber }], ['li', { value: listNumber }], ['dl', {}], ['dt', {}], ['dd', {}],
  // Tables; a `th` keeps its scope for screen readers.
  ['table', {}], ['caption', {}], ['colgroup', {}], ['col', {}], ['thead', {}], ['tbody', {}], ['tfoot', {}], ['tr', {}],
  ['th', { ...cell, scope: oneOf('row', 'col', 'rowgroup', 'colgroup') }], ['td', cell],
  // Words
  ['a', { href: checkLinkAddress, title: shortText }],
  ['abbr', { title: shortText }],
  ['b', {}], ['strong', {}], ['i', {}], ['em', {}], ['s', {}], ['del', {}], ['ins', {}], ['mark', {}], ['small', {}],
  ['sub', {}], ['sup', {}], ['code', {}], ['kbd', {}], ['samp', {}], ['var', {}], ['q', {}], ['cite', {}], ['dfn', {}],
  ['bdi', {}], ['bdo', {}], ['ruby', {}], ['rt', {}], ['rp', {}], ['br', {}], ['wbr', {}],
  // Images take no `srcset`: its candidates would each need the check of `src`.
  ['img', { src: checkImageAddress, alt: anyText, title: shortText, width: integerUpTo(4000), height: integerUpTo(4000) }],
])

/** Elements without content and without an end tag, of those above. */
export const voidElements: readonly string[] = ['br', 'hr', 'img', 'wbr', 'col']

/** Elements that become another one, which says the same to a reader. */
export const renamedElements: ReadonlyMap<string, string> = new Map([
  // Underlined words look like links.
  ['u', 'em'],
  ['strike', 's'], ['tt', 'code'], ['acronym', 'abbr'], ['menu', 'ul'], ['dir', 'ul'],
  // The page has its own landmarks and forms; what stood in these stays a block.
  ['center', 'div'], ['section', 'div'], ['article', 'div'], ['main', 'div'], ['header', 'div'], ['footer', 'div'],
  ['nav', 'div'], ['aside', 'div'], ['address', 'div'], ['hgroup', 'div'], ['form', 'div'], ['fieldset', 'div'],
])

/** Elements that only carry looks or structure of a document: they go without a word, their text stays. */
export const transparentElements: ReadonlySet<string> = new Set([
  'span', 'font', 'big', 'time', 'label', 'html', 'body', 'picture', 'nobr', 'o:p',
])

/**
 * Elements that go together with what they hold, which is not prose: programs, style sheets, other
 * documents, drawings, formulas in a language of their own, form values, and the stand-ins for
 * players ("Your browser does not support ..."). Every other element that is not kept leaves its text.
 */
export const elementsWithContent: readonly string[] = [
  'script', 'style', 'template', 'noscript', 'iframe', 'frameset', 'noframes', 'noembed', 'object', 'applet',
  'svg', 'math', 'canvas', 'audio', 'video', 'textarea', 'select', 'datalist', 'title', 'xmp', 'plaintext',
]

/** The classes that the board adds itself, by element; none comes from the input. */
export const addedClasses = {
  /** Given where an image states no size, so that the page can keep a box for it. */
  img: ['body-image'],
  th: ['align-left', 'align-center', 'align-right'],
  td: ['align-left', 'align-center', 'align-right'],
} as const
