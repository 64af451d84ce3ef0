import { heldOutLines } from '../../domain/place/held-out-lines.ts'
import { readGazetteer } from '../gazetteer/gazetteer.ts'
import { labelledFolders, readLabelledPostings } from './labelled-postings.ts'
import { measurePlaces } from './measure-places.ts'
import { measurePostings, measureTables } from './outcomes.ts'
import { realLabels, sampleLabels } from './posting-labels.ts'
import { reportScores } from './report.ts'

const root = process.cwd()
const gazetteer = await readGazetteer()
const [sample, real] = await Promise.all([readLabelledPostings(labelledFolders.sample, root), readLabelledPostings(labelledFolders.real, root)])

process.stdout.write(
  reportScores([
    { name: 'Tables of location lines, phrases and titles', outcomes: measureTables(gazetteer) },
    { name: 'Location lines that no rule is made for', outcomes: measurePlaces(heldOutLines, gazetteer) },
    { name: 'Sample postings', outcomes: measurePostings(sample, sampleLabels, gazetteer) },
    ...(real.length === 0 ? [] : [{ name: 'Real postings', outcomes: measurePostings(real, realLabels, gazetteer) }]),
  ]),
)
