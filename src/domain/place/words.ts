/**
 * What a word about the way of working says. Four kinds of remote: plain; `full`, with a stress on "only";
 * `ok`, the suffix "Remote OK", which some sources also write for plain remote; `optional`, with a stress on "may".
 */
export type ModeWord = 'remote' | 'full' | 'ok' | 'optional' | 'hybrid' | 'on-site' | 'worldwide' | 'negated'

const remoteWord = '(?:remote(?:ly)?|work(?:ing)? from home|wfh|telecommut(?:e|ing)|home[ -]based|télétravail|teletrabajo|remoto|віддалено|удал[её]нно|zdalnie)'
const optionWord = '(?:possible|allowed|available|optional|considered|eligible|friendly|welcome|option|posible)'
const jobWord = '(?:jobs?|work(?:ing)?|positions?|roles?|only|first|full[ -]time)'
const onSiteWord = '(?:on[ -]?site|in[ -](?:the )?office|in[ -]person|office[ -]based|présentiel|presencial|vor ort|stacjonarnie)'
const edge = (pattern: string) => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`

/** Tried in this order at each place of the line; the first that fits names the word. */
const patterns: readonly (readonly [ModeWord, string])[] = [
  ['negated', `(?:no|not|non|never|without|temporar(?:y|ily)|initially|occasional(?:ly)?|some|isn['’]t)[ -]+(?:\\p{L}+ )?(?:${remoteWord}|${onSiteWord}|hybrid)(?: (?:${jobWord}|${optionWord}))*`],
  ['negated', `${remoteWord}(?: ${jobWord})?(?: is)? (?:not|un)[ -]?(?:${optionWord}|possible|allowed)`],
  ['worldwide', 'remote (?:from )?anywhere(?: in the world| on earth)?|work from anywhere|from anywhere(?: in the world)?|anywhere in the world|(?:any|every)where|world[ -]?wide|remote global(?:ly)?'],
  ['hybrid', `[1-4](?: ?[-–] ?[1-4])? days?(?: (?:a|per) week)?(?: (?:in|at|from))?(?: the)? (?:${remoteWord}|home|office|on[ -]?site)(?: (?:a|per) week)?|(?:partially|partly|semi)[ -]*remote|${remoteWord} partiel|${remoteWord} parcial|(?:hybrid|hybride|híbrido)(?:[ -]${remoteWord})?(?: ${jobWord})*`],
  ['ok', `${remoteWord}(?:[ -]${jobWord})*[ -](?:ok|okay)`],
  ['optional', `${remoteWord}(?:[ -]${jobWord})*[ -]${optionWord}(?: ${jobWord})*`],
  ['full', `(?:100 ?% ?|(?:fully|full|completely|entirely|exclusively)[ -]*)${remoteWord}(?:[ -]${jobWord})*|${remoteWord}[ -]only`],
  ['remote', `${remoteWord}(?:[ -]${jobWord})*`],
  ['on-site', `${onSiteWord}(?:[ -](?:only|work))?`],
]

const anyMode = new RegExp(patterns.map(([, pattern]) => `(${edge(pattern)})`).join('|'), 'giu')

/** Cuts a text at its words about the way of working, in order; what is left between them is trimmed and never empty. */
export function splitModeWords(text: string): readonly ({ readonly mode: ModeWord } | { readonly text: string })[] {
  const pieces: ({ mode: ModeWord } | { text: string })[] = []
  let end = 0
  const addText = (piece: string) => {
    if (/[\p{L}\p{N}]/u.test(piece)) pieces.push({ text: piece.trim() })
  }
  for (const match of text.matchAll(anyMode)) {
    addText(text.slice(end, match.index))
    end = match.index + match[0].length
    const mode = patterns[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? 'remote'
    if (mode === 'worldwide' && /^remote/i.test(match[0])) pieces.push({ mode: 'remote' })
    pieces.push({ mode })
  }
  addText(text.slice(end))
  return pieces
}

const timeZoneWords = /(?<![\p{L}\p{N}])(?:time[ -]?zones?|time|tz|utc|gmt|hours?)(?![\p{L}])/iu
const timeZoneCodes = /(?<![\p{L}\p{N}])(?:[ECMP][SD]T|CES?T|AE[SD]T)(?![\p{L}\p{N}])/u

/** Whether a text says which clocks are worked by, not where: "European Timezone", "Central Time", "UTC+2", "US hours", "EST", "2h". */
export function isTimeZone(text: string): boolean {
  return timeZoneWords.test(text) || timeZoneCodes.test(text) || /^\d{1,2} ?h(?:rs?)?$/.test(text)
}

/** A time zone in the plural is said of every name listed before it: "EMEA, APAC timezones". */
export const manyTimeZones = /time[ -]?zones(?![\p{L}])/iu

/** What follows is where the job is not. */
export const exclusionWords = /(?<![\p{L}\p{N}])(?:except(?:ing)?|excluding|excl|outside|other than|but|not|no|without)(?![\p{L}\p{N}])/iu

/** Words around a name that do not change the place it names. */
const leadingFillers = /^(?:(?:based|located|residents?|only|anywhere|everywhere)\s+)?(?:in|within|from|across|throughout|the|based|only)\s+(?:the\s+)?(?=\S)/iu
const trailingFillers = /[\s-]+(?:only|based|preferred|residents?|area|metro(?:politan)? area|hq|headquarters|office)$/iu

/** Strips the words around a name: "within the US only" gives "US". */
export function stripFillers(text: string): string {
  let name = text.replace(/^[\s\-–—:.!?*]+|[\s\-–—:!?*]+$/gu, '')
  name = name.replace(leadingFillers, '')
  return name.replace(trailingFillers, '')
}

/** Parts of a line that speak of the job and cannot be a place; anything else unknown may be one. */
export const notAPlace =
  /^(?:(?:multiple|various|several|all|many|other)(?: (?:countries|locations?|cities|places|sites|offices))?|countries|locations?|flexible|full[ -]?time|part[ -]?time|contract(?:or)?|freelance|permanent|temporary|intern(?:ship)?|job|team|global|international|engineering|software|product|design|sales|marketing|support|operations|finance|legal|people|m\/?f\/?[dx]|[mfwdx])$/iu

/** A word that marks a name as a region where a country follows: "Masovian Voivodeship, Poland". */
export const regionMarkers = /(?<!\p{L})(?:State of|Province of|County|Voivodeship|Oblast|Prefecture|Province|Provincia|Canton|Governorate|Region)(?!\p{L})/u

const noTown =
  /(?<!\p{L})(?:areas?|counties|county|district|region|metro\p{L}*|greater|\p{L}+shire|\p{L}+wide|various|several|any|home|field|office|site|campus|store|plant|warehouse|branch|customers?|clients?|success|sales|engineering|it|hr|care|services?|research|development|operations|shift|hiring|now|time|jobs?|teams?|lakes?|coast|valley|sea|gulf|mountains?)(?!\p{L})/iu

/** Whether an unknown name can be a town's: one to four words that begin with a capital, none of them of an area, a workplace or a department. */
export function mayBeTown(name: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,3}$/u.test(name) && !noTown.test(name)
}
