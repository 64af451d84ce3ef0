import { quoteValue, type ProblemCode } from '../../domain/problem.ts'

/** The keys that hold a URL. */
export const linkKeys = ['url', 'applyUrl', 'host', 'companyWebsite', 'logoUrl'] as const

export type LinkKey = (typeof linkKeys)[number]

/** What is wrong with a link; the file and the line are the caller's. */
export interface LinkProblem {
  readonly code: ProblemCode
  readonly message: string
  readonly remedy: string
}

/**
 * Checks a URL that is kept byte for byte: absolute, http or https (for `applyUrl` mailto as well),
 * without a name or password, and without the characters that browsers drop while they read it
 * (`java\nscript:`), or that a reader cannot see. `null` where all is well.
 */
export function findLinkProblem(key: LinkKey, value: string): LinkProblem | null {
  const invalid = (why: string, remedy: string): LinkProblem => ({
    code: 'posting/url-invalid',
    message: `${key} is ${quoteValue(value)}, ${why}.`,
    remedy,
  })
  const schemes = key === 'applyUrl' ? 'https://, http:// or mailto:' : 'https:// or http://'
  if (/[\s\p{Cc}\p{Cf}\\]/u.test(value) || !value.isWellFormed()) {
    return invalid('which holds white space, a backslash or a character that cannot be seen', 'Write the URL without it, or percent-encoded (%20 for a space).')
  }
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null) return invalid('which is not a full URL', `Write the whole address, from ${schemes} on.`)
  if (url.protocol === 'mailto:' && key === 'applyUrl') {
    return /^[^@?]+@[^@?]+/.test(url.pathname) ? null : invalid('which names no mail address', 'Write mailto: and the address: mailto:jobs@example.org.')
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return {
      code: 'posting/url-scheme',
      message: `${key} is ${quoteValue(value)}, which is not a web${key === 'applyUrl' ? ' or mail' : ''} address.`,
      remedy: `Use a URL that starts with ${schemes}.`,
    }
  }
  if (!/^https?:\/\/[^/]/i.test(value)) return invalid('which lacks "//" and a host after its scheme', `Write the whole address, from ${schemes} on.`)
  if (url.username !== '' || url.password !== '' || /^[^/?#]*\/\/[^/?#]*@/.test(value)) {
    return invalid('which holds a user name or a password', 'Take out what stands between // and @.')
  }
  if (url.protocol === 'http:') {
    return {
      code: 'posting/http-link',
      message: `${key} is ${quoteValue(value)}, a link over http.`,
      remedy: 'Use https:// if the site answers there.',
    }
  }
  return null
}
