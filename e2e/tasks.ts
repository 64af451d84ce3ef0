/** One step as a person counts them: a press, a choice from a list, or something typed with its Enter. */
export type Step =
  | { readonly step: 'choose' | 'leave out'; readonly group: string; readonly value: string }
  | { readonly step: 'find'; readonly group: string; readonly text: string }
  | { readonly step: 'open'; readonly group: string }
  | { readonly step: 'select'; readonly field: string; readonly option: string }
  | { readonly step: 'type'; readonly field: string; readonly text: string }

/** What a candidate could say, the way to it, and the list that it leads to. */
export interface Task {
  readonly sentence: string
  /** With a mouse or by touch, within the filters and the order of the list. */
  readonly steps: readonly Step[]
  /** With a keyboard: what is typed into the search field. */
  readonly typed: string
  /** The address of the list that the steps lead to. */
  readonly address: string
}

/** The present of the tasks, which are asked of the sample postings. */
export const tasksToday = '2026-11-25'

const choose = (group: string, value: string): Step => ({ step: 'choose', group, value })
const open = (group: string): Step => ({ step: 'open', group })

export const tasks: readonly Task[] = [
  {
    sentence: 'A remote Go job that I can do from Spain, not in sales, posted in the last 30 days.',
    steps: [
      { step: 'find', group: 'Hashtags', text: 'go' },
      choose('Hashtags', 'Go'),
      { step: 'find', group: 'Hashtags', text: 'sales' },
      { step: 'leave out', group: 'Hashtags', value: 'sales' },
      choose('Work mode', 'Remote'),
      open('Can I apply from'),
      { step: 'select', field: 'Country to apply from', option: 'Spain' },
      choose('Posted', 'Last 30 days'),
    ],
    typed: 'tag:go -tag:sales mode:remote from:Spain since:2026-10-26',
    address: './?tag=golang&not=sales&mode=remote&from=ES&since=2026-10-26',
  },
  {
    sentence: 'React and TypeScript, both.',
    steps: [{ step: 'find', group: 'Hashtags', text: 'react' }, choose('Hashtags', 'React'), { step: 'find', group: 'Hashtags', text: 'typescript' }, choose('Hashtags', 'TypeScript')],
    typed: 'tag:react tag:typescript',
    address: './?tag=reactjs&tag=typescript',
  },
  {
    sentence: 'Rust or Go, I do not mind which.',
    steps: [{ step: 'find', group: 'Hashtags', text: 'rust' }, choose('Hashtags', 'Rust'), choose('Several hashtags', 'any'), { step: 'find', group: 'Hashtags', text: 'go' }, choose('Hashtags', 'Go')],
    typed: '(tag:rust OR tag:go)',
    address: './?tag=golang&tag=rustlang&match=any',
  },
  { sentence: 'Something in Berlin.', steps: [{ step: 'find', group: 'Place', text: 'berlin' }, choose('Place', 'Berlin')], typed: 'place:Berlin', address: './?place=berlin-de' },
  {
    sentence: 'At least 70,000 euro a year, and the posting must say so.',
    steps: [open('Pay'), { step: 'select', field: 'Currency', option: 'EUR' }, { step: 'type', field: 'At least', text: '70000' }, choose('Pay', 'Only those that state it')],
    typed: 'pay:EUR-year-70000 stated:pay',
    address: './?pay=EUR-year-70000&stated=pay',
  },
  { sentence: 'Full-time work.', steps: [open('Employment'), choose('Employment', 'Full time')], typed: 'employment:full-time', address: './?employment=full-time' },
  { sentence: 'A job that is advertised in German.', steps: [open('Language of the posting'), choose('Language of the posting', 'German')], typed: 'language:German', address: './?lang=de' },
  { sentence: 'Senior, and fully remote.', steps: [open('Level'), choose('Level', 'Senior'), choose('Work mode', 'Remote')], typed: 'level:senior mode:remote', address: './?mode=remote&level=senior' },
  { sentence: 'The words “screen reader” as they stand, without Python.', steps: [{ step: 'type', field: 'Search jobs', text: '"screen reader"' }, { step: 'leave out', group: 'Hashtags', value: 'python' }], typed: '"screen reader" -tag:python', address: './?q="screen reader"&not=python' },
  { sentence: 'Everything that Drawer Nine has open.', steps: [choose('Company', 'Drawer Nine')], typed: 'company:"Drawer Nine"', address: './?company=drawer-nine' },
  { sentence: 'What is new since the first of November.', steps: [{ step: 'type', field: 'Since', text: '2026-11-01' }], typed: 'since:2026-11-01', address: './?since=2026-11-01' },
  { sentence: 'Software jobs, the best paid first.', steps: [choose('Job type', 'Software'), { step: 'select', field: 'Sorted by', option: 'Highest pay, by currency' }], typed: 'type:software sort:pay', address: './?type=software&sort=pay' },
]

/** A step in words: "Hashtags: Go". */
export function toStepWords(step: Step): string {
  switch (step.step) {
    case 'choose':
      return `${step.group}: ${step.value}`
    case 'leave out':
      return `${step.group}: without ${step.value}`
    case 'find':
      return `${step.group}: type “${step.text}”`
    case 'open':
      return `open ${step.group}`
    case 'select':
      return `${step.field}: ${step.option}`
    case 'type':
      return `${step.field}: type “${step.text}”, Enter`
  }
}
