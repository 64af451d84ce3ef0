import { employmentTypes, type EmploymentType } from '../../domain/job-terms.ts'

/** Words for each kind of employment, in lower case. */
const words: Readonly<Record<Exclude<EmploymentType, 'OTHER'>, string>> = {
  FULL_TIME: "full[- ]?time|vollzeit|temps plein|temps complet|tiempo completo|jornada completa|tempo integral|tempo pieno|voltijds?|heltid|fulltid|pełny etat|フルタイム|正社員|全职|정규직",
  PART_TIME: "part[- ]?time|teilzeit|temps partiel|tiempo parcial|media jornada|meio período|deeltijds?|deltid|część etatu|パートタイム|兼职|시간제",
  CONTRACTOR: 'contract(?:or|ing)?|freelancer?s?|freiberuflich|freiberufler(?::?in)?|indépendante?|autónom[oa]|1099|corp[- ]to[- ]corp|業務委託',
  TEMPORARY: 'temporary|temp|fixed[- ]term|seasonal|(?:maternity|paternity|parental)(?: leave)? cover|befristet|elternzeitvertretung|cdd|契約社員',
  INTERN: 'intern(?:ship)?|praktikum|stage|prácticas|tirocinio|estágio|インターン|实习|인턴',
  VOLUNTEER: 'volunteer(?:ing)?|ehrenamt(?:lich)?|bénévolat|bénévole|voluntariado|ボランティア',
  PER_DIEM: 'per diem',
}

const patterns = Object.entries(words).map(([type, pattern]) => [type, new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')] as const)

/** What may stand beside such words and changes nothing: how long, how much, from where, for good. */
const fillers =
  /(?<![\p{L}\p{N}])(?:permanent|unbefristet|cdi|indefinido|regular|employee|employment|position|role|job|work|basis|only|direct|hire|remote(?:ly)?|hybrid|on[- ]?site|w-?2|exempt|salaried|and|or|und|oder|et|ou|y|o|e|to|up|approx|ca|about|initially|for|of|a|an|the|per|in|mit|bis|zu|months?|month|years?|weeks?|hours?|hrs?|h|days?|monate?|jahre?|wochen?|stunden|mois|ans?|heures|semaine|meses|horas|week|m\/w\/d|f\/m\/d|m\/f\/d|w\/m\/d|一年|uk|us|usa|eu|emea|europe)(?![\p{L}\p{N}])|[\d\s.,;:/+&|()%~–—・-]+/giu

/**
 * The kinds of employment that a text is made of and nothing else ("Full-time, permanent", "Contract, 6 months"), in the order of
 * `employmentTypes`; empty where it names none or says anything more.
 */
export function readWholePhrase(text: string): readonly EmploymentType[] {
  if (text.length > 80) return []
  let rest = text
  const found = new Set<string>()
  for (const [type, pattern] of patterns) {
    rest = rest.replace(pattern, () => {
      found.add(type)
      return ' '
    })
  }
  return rest.replace(fillers, '') === '' ? employmentTypes.filter((type) => found.has(type)) : []
}
