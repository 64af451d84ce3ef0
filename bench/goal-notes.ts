import type { GoalId } from './goals.ts'

/** What would close the gap where a goal is missed, in a sentence that ends with a full stop. It stands in the report only while the goal is missed. */
export const goalNotes: Readonly<Partial<Record<GoalId, string>>> = {
  'keystroke-10000':
    'The slowest keystrokes are beginnings that find thousands of rows: each is scored, sorted and counted in nine groups, where peers are counted by tags alone; counting while matching, and sorting only the best twenty, would spare most of it.',
  'keystroke-100000':
    'The same as for 10,000 postings: a beginning of two letters finds a large part of the board, and each row is scored before the best twenty are taken.',
  'keystroke-real':
    'At this size both are far below what a frame takes; ours answers through promises and counts nine groups, and would have to answer at once where all parts are at hand.',
  'ready-10000':
    'Columns are texts of digits, which take half the bytes of lists but are read by script that nothing has compiled yet at that moment; as bytes behind typed arrays they would need no reading.',
  'facets-100000':
    'The loop over sets keeps the rows of all tags as bits in memory and counts tags alone; ours also counts companies, countries, types, modes and days in the same call.',
  columns:
    'Each chunk of 64 rows is compressed by itself, so that twenty scattered rows stay cheap; 128 rows a chunk, and slugs derived from titles where they can be, were measured at 1.17 of the floor for what is shown and filtered by at 10,000.',
  'index-gzip':
    'A third of the share is the facet core, which every filter needs and MiniSearch has no counterpart of; the words alone are some 0.27 of MiniSearch at 10,000.',
  'bytes-first':
    'The ids of 100,000 postings\u2019 tags alone have some 480 kB of entropy; below that the facet core must be cut by age, so that a first visit reads the newest 20,000 rows and counts the rest from sums.',
  'bytes-search':
    'It holds the chunks of the twenty rows that each further letter shows, up to twenty of some 3 kB; fewer rows while somebody types, or rows that wait for a pause as bodies do, would spare them.',
  'build-hugo':
    'Some two fifths are React drawing 12,000 pages, a third parsing, cleaning and rendering Markdown, the rest the index and writing; only pages drawn from a compiled template would reach a program in Go, and they would be a second template.',
  'build-eleventy':
    'Eleventy renders one list item a posting from a plain template; here each list page has the filters that it comes alive with. A lighter rail in the HTML, filled when the page comes alive, would be the next step.',
  'build-changed':
    'Parsing, cleaning and drawing are kept from build to build, but the index of words and the app are made anew; keeping each posting\u2019s words beside its body, and the app by a hash of its sources, would leave listing and hashing.',
  'build-memory':
    'The words of 100,000 bodies are in memory at once while shards are cut, beside the bodies themselves; sorting them in runs on disk, and reading bodies from the packs when their page is written, would bound both.',
  'task-10000':
    'The longest task reads a shard and answers in one go; reading it in a worker, or as typed arrays, would leave the answer alone.',
  'task-100000':
    'The same as for 10,000: reading a shard of a frequent word and scoring what it finds share one task.',
  'task-board-10000':
    'Most of the task is React showing twenty other entries and the counts of some fifty filters; showing ten at first, and the counts in a task of their own, would cut it.',
  'task-board-100000':
    'The same as for 10,000 postings.',
}
