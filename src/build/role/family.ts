import type { RoleFamily } from '../../domain/role.ts'
import { toWords } from './words.ts'

type Family = Exclude<RoleFamily, 'other'>

/** Words that would name another family, and jobs of which the words around them say something else. */
const noFamily = toWords(
  [
    "security (?:guards?|officers?|patrol|attendants?|screeners?)|social security|front (?:desk|office|of house)|mobile (?:crane|phlebotom\\p{L}*|home|vet\\p{L}*|mechanic|clinic|dog)",
    '(?:peer |family |home |youth )?support workers?|data (?:entry|protection|cent(?:er|re))|test kitchen|design engineers?|(?:interior|floral|fashion|jewel\\p{L}*|set|landscape|lighting|garden|kitchen) designers?',
    'lead generation|financial aid|legal aid|operations? room|operating room|sales ?force',
    'product demonstrators?|property manager|case manager|content moderat\\p{L}*|film editors?|map editors?|people mover',
  ].join('|'),
)

/** Teaching is another job than what is taught. */
const teaching = toWords('mentors?|coach|admissions|instructors?|trainers?|teachers?|lecturers?|tutors?')

/** Names of jobs: the first that a title has is its family. */
const jobs: Readonly<Record<Family, RegExp>> = {
  frontend: toWords(
    'front[ -]?end(?:\\p{L}*)?[ /-](?:\\p{L}+ ){0,3}(?:engineers?|developers?|architects?|programmers?|dev|entwickler\\p{L}*)|front[ -]?end(?:entwickl|ontwikkel)\\p{L}*|(?:react|angular|vue(?:\\.?js)?)(?:\\.?js)? (?:engineers?|developers?)|(?:developpeu\\p{L}+|desarrollador\\p{L}*|desenvolvedor\\p{L}*) front[ -]?end',
    'フロントエンド|前端|프론트엔드|واجهات امامية|פרונטאנד',
  ),
  backend: toWords(
    'back[ -]?end(?:\\p{L}*)?[ /-](?:\\p{L}+ ){0,3}(?:engineers?|developers?|architects?|programmers?|dev|entwickler\\p{L}*)|back[ -]?end(?:entwickl|ontwikkel)\\p{L}*|(?:developpeu\\p{L}+|desarrollador\\p{L}*|desenvolvedor\\p{L}*)(?: ou \\p{L}+)? back[ -]?end',
    'バックエンド|后端|後端|백엔드|בקאנד',
  ),
  'full-stack': toWords('full[ -]?stack', 'フルスタック|全栈|풀스택|פולסטאק'),
  mobile: toWords(
    '(?:mobile|android|ios|react native|flutter)(?: app| software| application)? (?:engineers?|developers?|programmers?|architects?|entwickler\\p{L}*)|(?:desarrollador\\p{L}*|developpeu\\p{L}+|desenvolvedor\\p{L}*)(?:/a)? (?:android|ios|mobile|movil)|(?:android|ios)[ -]?entwickl\\p{L}*',
    '(?:android|ios) ?(?:开发|エンジニア|개발)',
  ),
  data: toWords(
    'data (?:(?:platform |infrastructure |warehouse |pipeline )?engineer\\p{L}*|scien\\p{L}+|analy\\p{L}+|architects?|modell?ers?|stewards?)|(?:machine learning|ml|deep learning|ai|nlp|computer vision|bi|analytics|business intelligence) (?:\\p{L}+ )?(?:engineers?|developers?|scientists?|researchers?|experts?|analysts?)|' +
      '(?:quantitative|quant) (?:researchers?|analysts?|developers?)|statisticians?|biostatisticians?|ingenier[oa] de datos|datenanalyst\\p{L}*|datenwissenschaftl\\p{L}*',
    'データ(?:エンジニア|サイエンティスト|アナリスト)|数据(?:工程师|分析师|科学家)|데이터 ?(?:엔지니어|분석가|사이언티스트)',
  ),
  devops: toWords(
    'dev(?:sec)?ops|sre|(?:site )?reliability engineers?|(?:platform|infrastructure|infra|cloud|network|release|kubernetes|linux)(?: operations)? (?:engineers?|administrators?|admins?)|systems? admin\\p{L}*|sysadmins?|it admin\\p{L}*|systemadministrator\\p{L}*|database administrators?|dba',
    'インフラエンジニア|运维',
  ),
  security: toWords(
    '(?:product |application |cloud |network |cyber ?|information |it )?security (?:\\p{L}+ )?(?:engineers?|analysts?|architects?|researchers?|specialists?|consultants?|managers?|leads?)|appsec|infosec|pen(?:etration)? testers?|grc analysts?|soc analysts?|detection engineer\\p{L}*|ciso|threat \\p{L}+',
    'セキュリティエンジニア|安全工程师',
  ),
  qa: toWords(
    's?qa|sdet|(?:software )?quality assurance (?:\\p{L}+ )?(?:engineers?|analysts?|leads?|testers?|automation)|test(?:ing)? (?:automation )?(?:engineers?|analysts?|leads?|managers?)|(?:software|game|manual|automation) testers?|softwaretester\\p{L}*|analista de qa',
    '测试工程师|テストエンジニア',
  ),
  software: toWords(
    '(?:software|web|game|gameplay|embedded|firmware|blockchain|mac|windows|linux|graphics|shopify|wordpress|php|ruby(?: on rails)?|rails|python|java(?:script)?|typescript|node(?:\\.?js)?|golang|go|rust|scala|elixir|c\\+\\+|c#|\\.net)[ /-](?:\\p{L}+ ){0,2}(?:engineers?|developers?|architects?|programmers?|engineering)|' +
      '(?:software|web)entwickl\\p{L}*|softwareontwikkel\\p{L}*|developpeu(?:r|se)|desarrollador\\p{L}*|desenvolvedor\\p{L}*|programista|programistka|programador\\p{L}*|sviluppat\\p{L}+|(?:engineering|development) (?:managers?|leads?)|tech leads?|programmers?',
    'ソフトウェアエンジニア|软件工程师|软件开发|소프트웨어 ?(?:엔지니어|개발자)|программист\\p{L}*|програміст\\p{L}*|разработчик\\p{L}*|розробник\\p{L}*|c\\+\\+ (?:engineer|developer)',
  ),
  design: toWords(
    '(?:product|ux|ui|ui/ux|ux/ui|web|visual|graphic|brand|game|motion|interaction|service|communication) design(?:ers?)?|designers?|ux (?!writ)\\p{L}+|user (?:experience|research\\p{L}*)|head of design|design (?:leads?|managers?|directors?|systems?)|(?:technical|concept|character|3d) artists?|illustrators?|grafiker\\p{L}*|disenador\\p{L}*|projektant\\p{L}* ux',
    'デザイナー|设计师|設計師|디자이너|дизайнер\\p{L}*|מעצב',
  ),
  product: toWords(
    'product (?:managers?|owners?|management|leads?)|(?:head|director|vp|vice president)[ ,]+(?:of )?product(?! (?:design|marketing))|chief product officer|produktmanager\\p{L}*|chef de produit|gerente de produto?|kierownik produktu',
    'プロダクトマネージャー|产品经理|產品經理|продакт|продукт[ -]?менеджер',
  ),
  project: toWords(
    '(?:project|program(?:me)?|delivery) (?:managers?|coordinators?|leads?|directors?|management)|scrum masters?|agile coach|projekt(?:manager|leit|leiter)\\p{L}*|chef(?:fe)? de projet|jef[ea] de proyecto|gerente de projetos?|kierownik projektu|game producers?',
    'プロジェクトマネージャー|项目经理|项目經理|руководитель проект\\p{L}*',
  ),
  marketing: toWords(
    '\\p{L}*marketers?|marketing (?:[\\p{L}&]+ ){0,3}(?:managers?|specialists?|coordinators?|leads?|directors?|executives?|assistants?|associates?|experts?|officers?|strategists?)|seo|sem specialists?|(?:social media|pr|public relations|communications?|brand|campaign|user acquisition) (?:\\p{L}+ )?(?:managers?|coordinators?|specialists?|experts?|leads?|directors?|officers?)|(?:director|head|vp)[ ,]+(?:of )?(?:communications?|growth|demand generation|community|brand|marketing)|' +
      'community (?:managers?|leads?|marketing)|developer (?:advocates?|relations|evangelists?)|\\p{L}* ?evangelists?|growth (?:managers?|leads?|hackers?)|copywriters?',
    'マーケティング|市场营销|市场经理|마케팅|маркет[оі]лог\\p{L}*|שיווק',
  ),
  sales: toWords(
    '(?:technical |field |strategic |senior |enterprise )?account (?:executives?|managers?|management|development|directors?)|sales (?:and marketing )?(?:\\p{L}+ ){0,2}(?:managers?|engineers?|executives?|representatives?|reps?|directors?|leads?|associates?|specialists?|consultants?|assistants?|advisors?)|(?:head|director|vp|vice president)[ ,]+(?:of )?(?:enterprise )?sales|(?:ai )?business develop(?:ment|ers?)|(?:\\p{L}+ )?partnerships|(?:partner|channel|alliances?) managers?|vertriebs?\\p{L}*|verkaufsberater\\p{L}*|' +
      'commercial(?:e)?(?: terrain| sedentaire)|(?:asesor|ejecutiv[oa]|representante|responsable) (?:comercial|de ventas)|handlowiec|przedstawiciel handlowy',
    '営業|销售|영업|менеджер по продажам|מכירות',
  ),
  support: toWords(
    '(?:customer|client) (?:success|support|service|care|happiness|experience|operations)|(?:technical|it|product|licensing|desktop|application|developer|user|helpdesk|help desk) (?:accounts? )?support|support (?:engineers?|specialists?|agents?|representatives?|advisors?|analysts?|managers?|associates?|leads?)|' +
      'technical accounts? managers?|implementation (?:consultants?|managers?|specialists?|engineers?)|onboarding (?:specialists?|managers?)|kundenbetreu\\p{L}*|kundenservice\\p{L}*|kundendienst\\p{L}*|support client|atencion al cliente|tecnic[oa] de soporte|help ?desk (?:analysts?|agents?|engineers?|technicians?)|call cent(?:er|re) agents?|obsluga klienta',
    'カスタマー(?:サポート|サクセス)|客服|고객 ?지원|поддержк\\p{L}*|служб\\p{L}* підтримки',
  ),
  people: toWords(
    '(?:technical |senior |tech |it )?recruiters?|recruit(?:ing|ment)|talent (?:acquisition|partners?|sourcers?|managers?)|sourcers?|people (?:generalists?|operations|ops|partners?|managers?|team|business partners?|& culture|and culture|leads?)|(?:head|director|vp|chief)[ ,]+(?:of )?people|human resources?|hr|benefits (?:managers?|specialists?)|' +
      'personalreferent\\p{L}*|personalleit\\p{L}*|recursos humanos|ressources humaines|chargee? de recrutement|rrhh|rekruter\\p{L}*|kadrow\\p{L}*',
    '人事|招聘|人力资源|인사|채용|рекрутер\\p{L}*',
  ),
  finance: toWords(
    'accountants?|accounting|bookkeepers?|controllers?|payroll|finance (?:\\p{L}+ ){0,2}(?:managers?|analysts?|associates?|leads?|directors?|partners?|specialists?|assistants?|officers?)|financial (?:analysts?|controllers?|planning|reporting|managers?|accountants?|directors?)|fp&a|treasury|treasurer|tax (?:\\p{L}+ )?(?:managers?|analysts?|accountants?|specialists?|advisors?)|auditors?|cfo|chief financial officer|' +
      'buchhalt\\p{L}*|comptables?|contables?|contador\\p{L}*|ksiegow\\p{L}*|contabile|boekhouder\\p{L}*',
    '経理|会计|會計|财务|회계|재무|бухгалтер\\p{L}*',
  ),
  legal: toWords(
    '(?:commercial |general |legal |corporate |associate )?counsel|lawyers?|attorneys?|paralegals?|legal (?:\\p{L}+ )?(?:managers?|assistants?|analysts?|officers?|operations|director|secretar(?:y|ies))|(?:compliance|regulatory) (?:\\p{L}+ )?(?:analysts?|managers?|officers?|specialists?|leads?)|jurist\\p{L}*|juristes?|abogad[oa]s?|avocate?s?|rechtsanw\\p{L}+|radca prawny',
    '法務|法务|법무|юрист\\p{L}*',
  ),
  operations: toWords(
    '(?:business|people|revenue|office|warehouse|logistics|supply chain|store|\\p{L}+ audit)? ?operations (?:analysts?|managers?|associates?|leads?|specialists?|directors?|coordinators?)|(?:head|director|vp)[ ,]+(?:of )?operations|chief operating officer|coo|office managers?|ops managers?|logistics (?:\\p{L}+ )?(?:managers?|coordinators?|specialists?)|supply chain (?:managers?|analysts?|planners?)|procurement \\p{L}+',
    '运营|運營',
  ),
  content: toWords(
    '(?:content|technical|ux|curriculum|copy|staff|grant|science) (?:\\p{L}+ )?writers?|writers?|(?:managing |video |copy |photo |news |sports |weekend/sports |associate |senior )?editors?|journalists?|translators?|(?:locali[sz]ation|content) (?:managers?|specialists?|producers?|leads?|strategists?)|animators?|videographers?|' +
      'redakteur\\p{L}*|redacteur\\p{L}*|redactrice\\p{L}*|traductor\\p{L}*|traducteur\\p{L}*|traductrice\\p{L}*|ubersetzer\\p{L}*|tlumacz\\p{L}*',
    'ライター|翻訳|编辑|翻译|번역|현지화|переводчик\\p{L}*|перекладач\\p{L}*',
  ),
}

/** Words that say which kind of software engineering it is, after a title that names it without a kind: "Software Engineer - Frontend". */
const kinds: readonly (readonly [Family, RegExp])[] = [
  ['frontend', toWords('front[ -]?end')],
  ['backend', toWords('back[ -]?end')],
  ['mobile', toWords('android|ios|mobile')],
  ['security', toWords('security|cybersecurity')],
  ['data', toWords('machine learning|data science')],
]

/** Words that name a family where a title names no job of it: "Frontend Tracking", "Director, Enterprise Sales". */
const topics: readonly (readonly [Family, RegExp])[] = [
  ...kinds.filter(([family]) => family !== 'mobile'),
  ['marketing', toWords('\\p{L}*marketing')],
  ['sales', toWords('\\p{L}*sales')],
  ['finance', toWords('finance')],
  ['design', toWords('design')],
]

const families = Object.keys(jobs) as readonly Family[]

/**
 * The family of the first job that a title names, whatever else it names; software engineering only where it names no kind of it.
 * @param title in base letters
 */
export function readFamily(title: string): RoleFamily {
  if (title.search(teaching) >= 0) return 'other'
  const readable = title.replace(noFamily, (phrase) => ' '.repeat(phrase.length))
  const found = families.flatMap((family) => {
    const start = readable.search(jobs[family])
    return start < 0 ? [] : { family, start }
  })
  const [first] = found.filter(({ family }) => family !== 'software').toSorted((a, b) => a.start - b.start)
  if (first) return first.family
  const isSoftware = found.length > 0
  const named = (isSoftware ? kinds : topics).find(([, pattern]) => readable.search(pattern) >= 0)
  return named?.[0] ?? (isSoftware ? 'software' : 'other')
}
