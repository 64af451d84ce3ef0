import type { Place } from './place.ts'

/** The word "remote" in the forms that boards put around a place, with the punctuation that joins it. */
const remoteWords = /(?:^|[\s,;|/–-]+(?:or\s+)?|\()\s*(?:fully?[\s-]+)?remote(?:\s+(?:ok|job|jobs|only|possible))?\s*(?:\)|$|(?=[,;|/–-]))/giu

/** The words for hybrid and on-site work where they stand at an end of the line or in brackets. */
const officeWords = /^(?:hybrid|on[\s-]?site)\b|\b(?:hybrid|on[\s-]?site)$|\((?:hybrid|on[\s-]?site)\)/giu

const loosePunctuation = /^[\s,;|/–-]+|[\s,;|/–-]+$/g

/**
 * A place for one line of a list, beside its work mode: the line as written without what the mode
 * says already ("Berlin, DE - Remote OK" is "Berlin, DE"). Empty where nothing is left.
 */
export function toPlaceLabel(place: Place): string {
  const isNamed = place.cities.length + place.countries.length + place.regions.length > 0
  if (place.workMode === 'not-stated') return place.asWritten
  if (place.workMode === 'hybrid' || place.workMode === 'on-site') return isNamed ? trimLoose(place.asWritten.replace(officeWords, ' ')) : place.asWritten
  if (place.worldwide && !isNamed) return 'Worldwide'
  const rest = trimLoose(place.asWritten.replace(remoteWords, ' ').replace(remoteWords, ' '))
  return isNamed ? rest.replace(/^remote\s+(?:(?:or|in|from|within)\s+)?(?=\p{Letter})/iu, '') : rest
}

function trimLoose(text: string): string {
  return text.replace(/\s+/g, ' ').replace(loosePunctuation, '')
}
