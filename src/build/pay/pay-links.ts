/** What a role is called where its pay is named, with where it is done: "for this position in the United States". */
const places = String.raw`\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}`
const role = String.raw`for (?:candidates|applicants|hires) (?:(?:based|located|living) )?in (?:the )?${places}|(?:(?:for|of|in|as) )?(?:this|the|our) (?:(?:full[- ]time|remote|senior|junior) )?(?:role|position|job|post|opening|vacancy)(?: in (?:the )?${places})?`

/** Before the noun: who offers, and how pay is described. Whose pay it is, and what is done with it, is not here. */
const before = [
  role,
  'the|an?|our|your|this|its?|base|basic|annual(?:ized)?|yearly|monthly|weekly|daily|hourly|gross|net|pre-tax|starting|start|target(?:ed)?|expected|estimated|budgeted|anticipated|proposed|posted',
  'competitive|fair|total|cash|fixed|guaranteed|transparent|lowest|highest|full|good|great|generous|attractive|and|plus|US|USA|UK|EU|U\\.S\\.|FTE|full[- ]time|OTE|range|band|pay|salary|compensation|remuneration|retribuzione|up to|from|between|base',
  'we|are|offer(?:ing|s)?|pay(?:ing)?|provide|for|with|at|on|you|can|will|[\'’](?:ll|re|ve)|earn|get|receive|begin|is|has|have|comes?|what',
  'wir|bieten|zahlen|dir|ihnen|ein(?:e[nms]?)?|das|der|die|dein|ihr|unser|monatliches|jährliches|attraktives|le|la|les|el|il|lo|un|une|una|um|uma|o|notre|nous|proposons|offrons|ofrecemos|oferecemos|offriamo|een|wij|we|het|je|vi|brutto|bruto|brut|oferujemy',
]

/** Between the noun and the amount: a range, "is", "up to", what it is counted by. A further noun makes it something else. */
const between = [
  role,
  'range|band|scale|bracket|rate|package|budget|offer(?:ed)?|info(?:rmation)?|expectation',
  'is|are|will be|starts?|starting|begins?|lies|falls|goes|of|from|between|to|at|up|around|about|approx\\.?|approximately|roughly|circa|ca\\.?|currently|set|by agreement|the|a|an|you|we|offer|pay|here|max\\.?|maximum|min\\.?|minimum|least',
  'annual(?:ly)?|yearly|monthly|weekly|daily|hourly|per (?:year|annum|month|week|day|hour)|an? (?:year|month|week|day|hour)|p\\.a\\.|gross|net|base|and|total|depending on experience|DOE|full[- ]time|FTE|pa|usd|eur|gbp',
  'brutto|bruto|brut|brute|lordi|lorda|netto|neto|mensuel(?:le)?|annuel(?:le)?|mensual|anual|mensal|RAL|de|du|di|da|d[\'’]|entre|y|e|et|à|a|desde|hasta|partir|jusqu[\'’]à|est|es|é|è|tussen|en|van|tot|vanaf|is|zwischen|und|von|bis|zu|ab|im|pro|jahr|monat|liegt|beträgt|bei|mellan|och|mellem|og|från|fra|från|od|do|między|miesięcznie|wynosi|tra',
]

/** A word of a script other than the Latin one: it is not held against these lists. */
const otherScript = String.raw`(?!\p{Script=Latin})\p{L}[\p{L}\p{M}]*`
const toWhole = (lists: readonly string[], marks: string) => new RegExp(`^(?:${marks}|(?<!\\p{L})(?:${lists.join('|')}|${otherScript})(?!\\p{L}))*$`, 'iu')
const allBefore = toWhole(before, String.raw`[\s\p{P}\p{S}\d]`)
const allBetween = toWhole(between, String.raw`[\s\p{P}\p{S}]|\d[\d.–-]*% equity`)

/** Marks after which words no longer speak of those before them. */
const separators = /[.;|•·)\]!?]|\s[–—-]\s|,(?=\s*(?:(?:base|gross|annual|monthly|hourly) )?$)/u

/** Whether the words before a noun for pay say nothing but that it is offered: not whose else it is, or what is done with it. */
export function isOffer(text: string): boolean {
  return allBefore.test(text.split(separators).at(-1) ?? '')
}

/** Whether the words between a noun for pay and an amount make the amount the pay, and not its increase, its tax or its cap. */
export function isLink(text: string): boolean {
  return allBetween.test(text)
}

/** What a rate is for, behind it: a thing that is let, a count of other things, or a while that is bridged. */
const ofThing = new RegExp(
  String.raw`^[^,;.]{0,24}?(?<!\p{L})(?:` +
    [
      String.raw`(?:for|towards|into|against) (?!this|the (?:role|position|job|right|first)|all (?:of|levels|staff|employees)|every(?:one|body)|full|part|permanent|experienced|candidates|applicants|employees|people|someone|somebody|anyone|those|senior|mid|junior|new|you(?!\p{L})|our (?:team|staff)|\d|a (?:\d|full|standard)|your (?:work|time))`,
      'while you|per (?:seat|user|desk|room|head|child|person|unit|device|location|store|vehicle|employee)|in (?:our|the) city|of (?:service|support|work by)',
      '(?:hour|day|week|month|year) (?:flat|apartment|room|house|studio|rental|lease|mortgage|loan|plan|licen[sc]e|subscription|membership|tutoring|tuition)',
    ].join('|') +
    ')',
  'iu',
)
/** "A salary of N is enough": a sentence that says something of such a pay, and does not offer it. */
const spokenOf = /^[^.;]{0,60}?\b(?:was|were|would|could|cannot|can['’]t|do(?:es)? not|do(?:es)?n['’]t|is (?:not|too|enough|less|more|below|above))\b/i

/** Whether the words behind an amount say that something else than this job's work is paid by it, or only speak of it. */
export function isOfThing(textAfter: string): boolean {
  return ofThing.test(textAfter) || spokenOf.test(textAfter)
}
