const soft = /\b(?:ideal(?:ly)?|prefer(?:ably|red|ence for)|would be (?:great|nice|a plus|ideal|good)|a (?:big |strong )?plus|nice[- ]to[- ]have|not (?:required|a must|necessary)|location is flexible|flexible within|(?:can|may|could) (?:also )?be considered|exceptions?|also open|or willing|willing to relocate|open to relocat\w*|typically|mostly|usually)\b/i

/** Whether a sentence wishes, or leaves a door open, where others require. */
export function isSoft(sentence: string): boolean {
  return soft.test(sentence)
}

const doors =
  /\b(?:also|too|as well|equally|likewise)\b[^.;]{0,20}\b(?:welcome|considered|possible|open|accepted)\b|\bwelcome\b[^.;]{0,40}\b(?:too|as well|also)\b|\b(?:everywhere|anywhere|everyone|everybody|anyone|anybody|somewhere) else\b|\belsewhere\b|\bbut not\b(?! limited)|\bother (?:\w+ )?(?:countries|locations|regions|places) (?:are|may|can|could|will|also|too)\b|\btalk to us (?:too|anyway|as well)\b/i
const namedDoors = /\b[Ww]elcom(?:e|ing) (?:applicants?|applications?|candidates?|people) from (?:the )?\p{Lu}|\p{Lu}[\p{L}.]+,? or anywhere\b/u

/** Characters on either side of a sentence that may open what it closes. */
const doorReach = 160

/** Whether a sentence or those beside it let in others than it names, or leave out some: "Candidates in the US are also welcome." */
export function hasDoor(line: string, start: number, end: number): boolean {
  const near = line.slice(Math.max(0, start - doorReach), end + doorReach)
  return doors.test(near) || namedDoors.test(near)
}
