/** What a firm takes in, owns, sells, spends or was given. */
const businessMoney = [
  'budgets?|fund(?:s|ed|ing|rais\\w*)?|raise[sd]?|raising|rounds?|series [a-f]|seed|valuation|valued|revenues?|turnover|ARR|MRR|GMV|AUM|ACV|EBITDA|P&L',
  'profits? of|sales of|sold|sell(?:s|ing)?|deals?|contracts? (?:ranging|worth|sizes?|values?|over|between|from|of(?=\\s*$))|contract (?:size|value)s?',
  'client contracts?|quotas?|pipeline|portfolio|assets?|customers?|clients?|users?|merchants|consumers?|investors?|invest(?:ed|ment|ments)|market|industry',
  'transactions?|spend(?:s|ing)?|spent|costs?|costing|prices?|priced|pricing|fees?|tuition|sav(?:e|es|ed|ings)|worth|grants? (?:of|worth)|prizes?|awards?',
  'donat\\w*|econom\\w*|bount(?:y|ies)|payouts?|paid out|pools?|media|payments?|billed to|bill rate|loans?|sacrifice',
]

/** What an employee gets beside the pay, or once. */
const benefitMoney = [
  'bonus(?:es)?|commissions?|sign(?:ing)?[- ]on|signing|referrals?|stipends?|allowances?|reimburs\\w*|perks?|vouchers?|credits?|gift|extra|home[- ]?office',
  'set[- ]?up|equipment|laptop|hardware|phone|internet|gym|wellness|well-being|health|insurance|cover(?:age)?|life|towards?|to help you|of your choice|rent',
  'contributions?|learning|training|education\\w*|courses?|books?|conferences?|co[- ]?working|travel\\w*|relocation|pension|401\\s?\\(?k\\)?|retirement',
  'matching|match|donations?|overtime|night shift|on[- ]call|weiterbildung\\w*|zuschuss|prämie|formation|former|prime|repas|vale[- ]\\w+|auxílio|bono|premia|dodatek',
]

/** Work that is paid by itself, before or beside the job. */
const singleWork = ['trials?|test (?:task|project|days?)|assignments?|take-home|exercise|interviews?|pairing|whatever the outcome|hackathon']

const toWords = (lists: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${lists.join('|')})(?!\\p{L})`, 'iu')

const otherMoney = toWords([...businessMoney, ...benefitMoney, ...singleWork])
const restOfAmount = /^[^,.;]{0,25}?\b(?:more|extra|additional(?:ly)?|on top|premium|off|discount|for your)\b|^\s?(?:\/ ?|(?:per|an?|each)\s)\w+ of\b|^\s?(?:\/ ?|per )(?:article|word|piece|project|lesson|task|mile|post|video|lead|sale)\b/i

/** Whether the words next to an amount say that it is another than the pay. */
export function isOtherMoney(textBefore: string, textAfter: string): boolean {
  return otherMoney.test(textBefore) || otherMoney.test(textAfter) || restOfAmount.test(textAfter)
}

const otherPay = toWords([
  ...singleWork,
  '(?:salary|pay) (?:expectations?|requirements?|surveys?|benchmark\\w*|calculator)|(?:desired|previous|last) (?:salary|pay|compensation)|blue card|(?:workers|employees)[’\'] compensation|(?:claims|people|candidates|job seekers) (?:of|with|see|find|compare)',
  'mindestlohn|smic|minimumloon|(?:salaire|salario|salário) m[ií]nim\\w+|e\\.g\\.|for (?:example|instance)|example|imagine',
  'average|median|glassdoor|payscale|according to|negotiat\\w*|minimum wage|pay gap|graduates?|alumni|fellows?|students?|learners?|creators|drivers|sellers|increase(?:s|d)? their|helped? \\w+ (?:earn|land)',
])

/** Whether a sentence speaks of the pay of others, or of work for a trial. */
export function isOthersPay(sentence: string): boolean {
  return otherPay.test(sentence)
}
