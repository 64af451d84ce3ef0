const soft = /\b(?:ideal(?:ly)?|prefer(?:ably|red|ence for)|would be (?:great|nice|a plus|ideal|good)|a (?:big |strong )?plus|nice[- ]to[- ]have|not (?:required|a must|necessary)|location is flexible|flexible within|(?:can|may|could) (?:also )?be considered|exceptions?|also open|or willing|willing to relocate|open to relocat\w*|typically|mostly|usually)\b/i

/** Whether a sentence wishes, or leaves a door open, where others require. */
export function isSoft(sentence: string): boolean {
  return soft.test(sentence)
}
