import { expect, test } from 'vitest'
import { saysSomething, toLead, toPitch } from './lead.ts'

test.each([
  'Mend nets with us by the sea.',
  'Own the checkout of a bakery chain, from oven to till.',
  'Do you love boats? No? You will.',
  '海のそばで網を直す仕事です。経験は問いません。',
  'Работа с сетями у моря',
])('%j says something', (summary) => {
  expect(saysSomething(summary)).toBe(true)
})

test.each([
  '',
  '   ',
  'Apply now!',
  'Check out this job post for a net mender at Harbour.',
  'Harbour is looking for a net mender that has experience in: #nets, #knots.',
  'Some knowledge of: #nets, #knots, #boats, #sea.',
  'Love #nets, #knots and #boats?',
  'Excited about nets and knots? This one is for you',
  '#nets #knots #boats #sea',
  '短い仕事',
])('%j says nothing', (summary) => {
  expect(saysSomething(summary)).toBe(false)
})

test('the pitch is the first of summary, backup and body that says something', () => {
  const pitch = 'Mend nets with us by the sea.'
  expect(toPitch(pitch, 'Another pitch that says something.', ['A sentence of the body itself.'])).toBe(pitch)
  expect(toPitch('#nets #knots', pitch, ['A sentence of the body itself.'])).toBe(pitch)
  expect(toPitch('', '#nets', ['About us', pitch, 'A later sentence of it.'])).toBe(pitch)
})

test('where nothing says anything, whatever summary there is stands', () => {
  expect(toPitch(' Apply now! ', 'Backup', ['About us'])).toBe('Apply now!')
  expect(toPitch('', ' Backup ', [])).toBe('Backup')
  expect(toPitch('', '', [])).toBe('')
})

test.each([
  ['If you have 3 years of Rust, consider applying to Harbour.', '3 years of Rust'],
  ['Harbour wishes to hire a new net mender! If you have you have steady hands and time, consider applying.', 'Steady hands and time'],
  ['If you have experience with old nets, Harbour is looking for someone with your skillset.', 'Experience with old nets'],
  ['If you have you have patience with boats, Harbour has a job opening for a mender.', 'Patience with boats'],
  ['To apply as a mender at Harbour, you preferably need to have some knowledge of knots.', 'Some knowledge of knots'],
  ['Interested in new opportunities and have 2 years at sea? Harbour has a job opening for you', '2 years at sea'],
  ['Harbour is looking for a mender that has 4+ years of netting experience.', '4+ years of netting experience'],
])('%j is told as %j', (pitch, clause) => {
  expect(toLead(pitch)).toBe(clause)
})

test.each([
  'Mend nets with us by the sea.',
  'If you have ever mended a net, you know why we need you.',
  'Harbour is looking for a mender.',
  'Harbour is looking for a mender that has patience.',
  'Harbour is looking for a mender that has done it before. You will lead a crew of five.',
  'If you have questions, ask. If you have answers, consider applying today.',
  'We have a job opening for a mender.',
  '',
])('%j was written by a person, or has too little in its frame, and stays', (pitch) => {
  expect(toLead(pitch)).toBe(pitch)
})

test('a long hostile pitch is no work', () => {
  const pitch = 'If you have '.repeat(400) + ', x is looking for someone with your '.repeat(20)
  const startMs = performance.now()
  toLead(pitch)
  saysSomething(pitch)
  expect(performance.now() - startMs).toBeLessThan(2_000)
})
