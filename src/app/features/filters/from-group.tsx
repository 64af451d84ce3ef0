import { useId } from 'react'
import { mayApplyFrom, type MayApply } from '../../../domain/eligibility.ts'
import { toChoice, type QueryChange } from '../../../domain/query-changes.ts'
import type { PostingQuery } from '../../../domain/query.ts'
import type { Facets } from '../../../search/facets.ts'
import { toReadersLanguages } from '../../data/in-readers-language.ts'
import { onceForFacets } from '../../data/once-for-facets.ts'
import type { Found } from '../../data/use-results.ts'
import { CheckRow } from '../../ui/check-row.tsx'
import { fromWords, jobsUnit } from '../../words.ts'
import { AnswerTable } from './answer-table.tsx'

interface FromGroupProps {
  readonly found: Found
  readonly query: PostingQuery
  readonly onChange: (change: QueryChange) => void
}

/** From which country the reader would apply: what rules it out goes, what does not say stays unless the reader wants it said. */
export function FromGroup({ found, query, onChange }: FromGroupProps) {
  const selectId = useId()
  const { facets, results } = found
  const counts = countAnswers(facets, results.counts.applicants, query.from)
  const mustState = query.stated.includes('from')
  return (
    <div>
      <label htmlFor={selectId} className="sr-only">
        Country to apply from
      </label>
      <select
        id={selectId}
        value={query.from ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ from: value === '' ? null : value })}
        className="w-full min-w-0 border-b border-edge bg-paper py-1.5 text-ui text-ink max-mid:min-h-11 max-mid:text-large"
      >
        <option value="">Any country</option>
        {toCountryChoices(facets).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {query.from !== null && (
        <AnswerTable
          caption="What the postings say"
          rows={(['yes', 'anywhere', 'not-stated', 'no'] as const).map((answer) => ({ words: fromWords[answer], count: counts[answer], isLeftOut: answer === 'no' || (mustState && answer === 'not-stated') }))}
        />
      )}
      <CheckRow
        kind="checkbox"
        name="stated-from"
        label="Only those that say so"
        count={counts.yes + counts.anywhere}
        countLabel={jobsUnit(counts.yes + counts.anywhere)}
        isChosen={mustState}
        onChange={(isChosen) => onChange(toChoice('stated', 'from', isChosen))}
      />
    </div>
  )
}

/** How many results answer in each way; without a country, those that say anything stand under `yes`. */
function countAnswers({ applicants }: Facets, setCounts: Uint32Array, country: string | null): Record<MayApply, number> {
  const counts: Record<MayApply, number> = { yes: 0, no: 0, anywhere: 0, 'not-stated': 0 }
  for (const [set, values] of applicants.sets.entries()) counts[country === null ? (values.length === 0 ? 'not-stated' : 'yes') : mayApplyFrom(country, values)] += setCounts[set] ?? 0
  return counts
}

/** Every country that the browser has a name for, by that name, in the reader's language. */
const toCountryChoices = onceForFacets((facets) => {
  const languages = toReadersLanguages()
  const names = new Intl.DisplayNames(languages, { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !notCountries.has(code))
  const choices = codes.flatMap((code) => {
    const name = facets.countryNames[facets.countries.indexOf(code)] ?? names.of(code)
    return name === undefined ? [] : [{ code, name }]
  })
  const collator = new Intl.Collator(languages)
  return choices.toSorted((a, b) => collator.compare(a.name, b.name))
})

/** Two letters that CLDR has a name for and ISO 3166-1 does not count among countries, or no longer does. */
const notCountries = new Set('AC AN BU CP CQ CS DD DG DY EA EU EZ FQ FX HV IC NH NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB XK YD YU ZR ZZ'.split(' '))
