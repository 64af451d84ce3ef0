import { maxValues, readQuery, writeQuery, type PostingQuery } from './query.ts'

/**
 * Why a parameter of a link is not in the list that the link shows:
 * `unknown` its key, or its value, is none that the board knows; `repeated` its key has one value, and an earlier one is
 * taken; `contradicts` the rest of the link says otherwise (a tag both wanted and left out, another company on a
 * company's page); `too-many` its key has more values than are read; `too-long` its end was cut off;
 * `swapped` it is the earlier of two days whose order was turned round.
 */
export type IgnoredReason = 'unknown' | 'repeated' | 'contradicts' | 'too-many' | 'too-long' | 'swapped'

export interface IgnoredParameter {
  readonly reason: IgnoredReason
  readonly key: string
  /** As the link has it. */
  readonly value: string
}

/** Keys that have one value; the words of each that are left out of a canonical link. */
const singleKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['q', []],
  ['match', ['all']],
  ['from', []],
  ['pay', []],
  ['since', []],
  ['until', []],
  ['status', ['open']],
  ['sort', ['best', 'newest']],
])

const repeatedKeys: ReadonlySet<string> = new Set(['tag', 'not', 'type', 'company', 'mode', 'country', 'place', 'level', 'role', 'employment', 'lang', 'stated'])

/** What networks, mailers and other boards add to every link, whatever it leads to: it says nothing of a list, and goes without a word. */
const tracking = /^(?:utm_.*|mtm_.*|pk_.*|hsa_.*|matomo_.*|_hs.*|_g[al]|__s|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|twclid|ttclid|yclid|igsh(?:id)?|li_fat_id|mc_[ce]id|mkt_tok|oly_.*_id|vero_id|ref|ref_?src|ref_url|referrer|source|src|campaign|trk|trackingid|gh_src|lever-source.*|si|s_kwcid|ck_subscriber_id)$/i

/** Whether a parameter is there to follow who has clicked what. */
export function isTracking(key: string): boolean {
  return tracking.test(key)
}

/**
 * The parameters of a list's link that its list does not show, in their order. Those without a value, those that say
 * what holds anyway, and those that follow a reader about are none.
 * @param query what the link was read as, its page's own value included
 * @param resolve the name that a value has on this board: the tag of an alias, say
 */
export function findIgnored(parameters: Iterable<readonly [string, string]>, query: PostingQuery, resolve: (key: string, value: string) => string): IgnoredParameter[] {
  const written = writeQuery(query)
  const shown = new Set(written.map(toPair))
  const countOf = (key: string) => written.filter(([other]) => other === key).length
  const first = new Map<string, string>()
  const ignored: IgnoredParameter[] = []
  for (const [key, value] of parameters) {
    const reason = value.trim() === '' || isTracking(key) ? null : toReason(key, value)
    if (reason) ignored.push({ reason, key, value })
  }
  return ignored

  function toReason(key: string, value: string): IgnoredReason | null {
    const silent = singleKeys.get(key)
    if (silent === undefined && !repeatedKeys.has(key)) return 'unknown'
    const known = silent?.includes(value) ? value : writeQuery(readQuery([[key, value]]))[0]?.[1]
    if (known === undefined) return 'unknown'
    if (silent !== undefined) {
      const taken = first.get(key)
      if (taken !== undefined) return taken === known ? null : 'repeated'
      first.set(key, known)
      if (key === 'q') return known.length < value.replace(/\s+/gu, ' ').trim().toWellFormed().length ? 'too-long' : null
      if (silent.includes(value) || shown.has(toPair([key, known]))) return null
      return key === 'since' && known === query.until ? 'swapped' : key === 'until' && known === query.since ? null : 'contradicts'
    }
    if (shown.has(toPair([key, resolve(key, known)]))) return null
    return countOf(key) >= maxValues ? 'too-many' : 'contradicts'
  }
}

function toPair([key, value]: readonly [string, string]): string {
  return `${key}=${value}`
}
