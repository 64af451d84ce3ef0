import type { Place } from './place.ts'

/** The word "remote" in the forms that boards put around a place, with the punctuation that joins it. */
const remoteWords = /(?:^|[\s,;|/–-]+(?:or\s+)?|\()\s*(?:fully?[\s-]+)?remote(?:\s+(?:ok|job|jobs|only|possible))?\s*(?:\)|$|(?=[,;|/–-]))/giu

const loosePunctuation = /^[\s,;|/–-]+|[\s,;|/–-]+$/g

/**
 * A place for one line of a list, beside its work mode: the line as written without what the mode
 * says already ("Berlin, DE - Remote OK" is "Berlin, DE"). Empty where nothing is left.
 */
export function toPlaceLabel(place: Place): string {
  if (place.workMode === 'not-stated' || place.workMode === 'hybrid' || place.workMode === 'on-site') return place.asWritten
  const isNamed = place.cities.length + place.countries.length + place.regions.length > 0
  if (place.worldwide && !isNamed) return 'Worldwide'
  const rest = place.asWritten.replace(remoteWords, ' ').replace(remoteWords, ' ').replace(/\s+/g, ' ').replace(loosePunctuation, '')
  return isNamed ? rest.replace(/^remote\s+(?:(?:or|in|from|within)\s+)?(?=\p{Letter})/iu, '') : rest
}
