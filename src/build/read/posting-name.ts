/** Short enough for a file name on every host, with what a build puts behind it. */
const maxSlugLength = 150

/** A name that is one folder of a URL and of every file system: no hidden file, no dot at the end. */
const slugPattern = /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/

/** What keeps a file's name from being a posting's address; `null` where nothing does. */
export function findBadName(name: string): { message: string; remedy: string } | null {
  const slug = name.slice(0, -3)
  if (!name.endsWith('.md')) return { message: `The file name ends with "${name.slice(-3)}".`, remedy: 'Let it end with .md, in lower case.' }
  if (slug.length > maxSlugLength) {
    return { message: `The file name has ${slug.length} characters before .md; at most ${maxSlugLength} make an address.`, remedy: 'Shorten it.' }
  }
  if (slugPattern.test(slug)) return null
  return {
    message: `The file name ${JSON.stringify(name)} cannot be an address.`,
    remedy: 'Use the letters a to z, digits, "-" and "_", and "." inside only.',
  }
}
