import { seniorities, type Seniority } from '../../domain/role.ts'
import { toWords } from './words.ts'

/** Words that would be a level in another title. */
const noLevel = toWords(
  [
    "senior(?:s|en)? ?(?:living|care|citizens?|cent(?:er|re)s?|homes?|housing|community|residences?|nutrition|services)|seniors|seniorenheim|assisted living",
    'leads|(?:inbound |outbound )?lead[ -](?:gen(?:eration)?|qualif\\p{L}*|nurturing|scoring|management|routing|development|times?|paint|abatement|acid|battery|free)|inbound lead',
    'junior (?:high|college|school|secondary)|(?:under|post)graduate|graduate (?:schools?|recruit\\p{L}*|program(?:me)?s?|admissions?|studies|teaching|research)',
    '(?:intern|internship|apprentice|apprenticeship|trainee|graduate)s? (?:program(?:me)?s?|coordinat\\p{L}*|manager|supervisor|recruit\\p{L}*)',
    'mid[ -]?(?:market|sized?|caps?|west|wales|atlantic|stage|town|term|office|night|career)|middle (?:east|school|market|office|mile)|intermediate (?:care|school)',
    '(?:school|vice|deputy|assistant) principal|principal (?:of|investigator|dancers?|cellos?|cellists?|flutes?|violas?|photograph\\p{L}*)|director["’\']s',
    '(?:art|artistic|film|funeral|casting|music|stage|choir|medical|creative art) directors?|director of photography|directeur artistique|(?:board of|non[ -]executive) directors?',
    'chief of staff',
    'staff (?:accountants?|nurses?|writers?|attorneys?|counsel|pharmacists?|photographers?|reporters?|editors?|physicians?|assistants?|auditors?|therapists?|members?|training|planning|scheduling|augmentation)',
    '(?:executive )?(?:assistant|assistenz|assistenza|secretary|pa|advisor|coach|support|office|partner) (?:to|of|der|des|du|de|del) (?:the |la |le )?(?:chief \\p{L}+ officer|ceo|cto|cfo|coo|cmo|(?:managing |executive |general )?directors?|president|vice president|vps?|founders?)',
    '(?:executive|ceo|cto|cfo) (?:assistants?|office|search|recruit\\p{L}*|support|coach(?:es|ing)?|protection|education|admin\\p{L}*)',
  ].join('|'),
)

/** Whose manager manages people, not a product, an account or a programme. */
const led =
  'engineering|(?:software|web|mobile|game|app) development|development team|data science|design|ux|qa|quality assurance|support|help ?desk|it|sre|devops|people|team|general|country|plant|' +
  'store|shop|branch|restaurant|warehouse|kitchen|nurse|nursing'

const patterns: Readonly<Record<Seniority, RegExp>> = {
  intern: toWords(
    'intern(?:ship)?s?|praktik(?:um|a|ant\\p{L}*)|pflichtpraktikum|werkstudent\\p{L}*|working student|stagiaires?|stagiair\\p{L}*|becari[oa]s?|practicas|estagi\\p{L}+|tirocin\\p{L}+|stagista|staz|stazyst\\p{L}*|' +
      'apprentice(?:ship)?s?|apprenti\\p{L}*|alternan(?:ce|te?s?)|azubi\\p{L}*|auszubildende\\p{L}*|стажер\\p{L}*|стажист\\p{L}*',
    'インターン|인턴|实习|実習生|實習|מתמחה|متدرب',
  ),
  junior: toWords(
    'juniors?|jr\\.?|entry[ -]level|new grad(?:uate)?s?|graduate|trainee|berufseinsteiger\\p{L}*|debutante?|mlodsz[ya]|младш\\p{L}+|молодш\\p{L}+|' +
      '(?:engineer|developer|designer|analyst|scientist|programmer) (?:i|1)',
    'ジュニア|初级|初級|주니어|신입|ג[׳\']וניור',
  ),
  mid: toWords(
    'mid|mid[ -]?level|mid[ -]?weight|mid(?=[ -]senior)|middle|medior|intermediate|pleno|regular(?= \\p{L}+ ?(?:developer|engineer))|(?:engineer|developer|designer|analyst|scientist|programmer) (?:ii|2)',
    'ミドル|中级',
  ),
  senior: toWords('senior(?:a|e|es|i|in)?|sr\\.?|snr\\.?|starsz[ya]|старш\\p{L}+', 'シニア|高级|高級|资深|資深|시니어|선임|בכיר'),
  lead: toWords(
    'lead|team[ -]?lead(?:er)?s?|tech[ -]?lead|group leader|squad lead(?:er)?|teamleit\\p{L}+|teamleider|teamledare|chef d["’\']equipe|jef[ea] de equipo|тимлид|тімлід',
    'リーダー|チームリード|组长|팀장',
  ),
  principal: toWords(
    'principal|distinguished (?:engineer|scientist|architect|technologist)|staff(?:\\+|(?= (?:\\p{L}+ ){0,3}(?:engineers?|developers?|designers?|scientists?|architects?|programmers?|researchers?))|(?=[ -](?:level|software|frontend|backend|data|product|ml|ai|site|security)))',
    'プリンシパル',
  ),
  manager: toWords(
    `(?:${led})[ -]managers?|^managers?(?=,| of )|senior managers?|abteilungsleit\\p{L}+|filialleit\\p{L}+|restaurantleit\\p{L}+|kierowni(?:k|czka)(?! projekt)`,
  ),
  director: toWords(
    'directors?|directora|directeur|directrice|direttore|direttrice|direktor\\p{L}*|dyrektor\\p{L}*|директор\\p{L}*|heads? of|head(?=,)|global head|bereichsleit\\p{L}+',
    '总监|總監|部长|部長',
  ),
  executive: toWords(
    'chief (?:\\p{L}+ ){1,3}officer|c[eftomips]o|ciso|cpto|cxo|e?s?vps?|vice[ -]president\\p{L}*|president(?! of the (?:club|union))|executive director|managing director|general director|' +
      'geschaftsfuhr\\p{L}+|vorstand|directeur general|directrice generale|director general|direttore generale|prezes|генеральны\\p{L} директор',
    '执行官|首席|最高.{0,4}責任者|대표이사|מנכ[״"]ל',
  ),
}

interface Found {
  readonly level: Seniority
  readonly start: number
  readonly end: number
}

const choice = /^[\s-]*(?:level)?\)?\s*(?:\/|\||,|or|to|and|&|–|-|oder|bis|ou|o|y|lub|czy|или|або)\s*\(?\s*$/u

/**
 * The levels that a title states.
 * @param title in base letters
 */
export function readSeniorities(title: string): readonly Seniority[] {
  const readable = title.replace(noLevel, (phrase) => ' '.repeat(phrase.length))
  const found = seniorities
    .flatMap((level) => [...readable.matchAll(patterns[level])].map((match): Found => ({ level, start: match.index, end: match.index + match[0].length })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const offered = new Set<Seniority>()
  for (const [index, next] of found.entries()) {
    const before = found[index - 1]
    if (before === undefined || next.start < before.end || !choice.test(readable.slice(before.end, next.start))) continue
    offered.add(before.level)
    offered.add(next.level)
  }
  if (offered.size > 0) return seniorities.filter((level) => offered.has(level))
  const highest = seniorities.findLast((level) => found.some((item) => item.level === level))
  return highest === undefined ? [] : [highest]
}
