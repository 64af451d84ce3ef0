import { useId } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { createKeptStore, type KeptStore } from './kept-html.ts'
import { Kept, KeptContext } from './ui/kept.tsx'

const drawn: string[] = []

function Leaf({ text }: { text: string }) {
  drawn.push(text)
  return <b>{text}</b>
}

function List({ texts }: { texts: readonly string[] }) {
  return (
    <Kept by={`list ${texts.join(' ')}`}>
      <ul>
        {texts.map((text) => (
          <Kept key={text} by={`leaf ${text}`}>
            <Leaf text={text} />
          </Kept>
        ))}
      </ul>
    </Kept>
  )
}

function draw(store: KeptStore, texts: readonly string[]): string {
  return store.fill(renderToString(<KeptContext value={store}><List texts={texts} /></KeptContext>))
}

test('what is kept is drawn once and stands in every page, within what is kept around it too', () => {
  const store = createKeptStore()
  drawn.length = 0
  expect(draw(store, ['a', 'b'])).toBe('<ul><b>a</b><b>b</b></ul>')
  expect(draw(store, ['b', 'c'])).toBe('<ul><b>b</b><b>c</b></ul>')
  expect(draw(store, ['a', 'b'])).toBe('<ul><b>a</b><b>b</b></ul>')
  expect(drawn).toEqual(['a', 'b', 'c'])
})

test('the same part twice in one page is the same part', () => {
  const store = createKeptStore()
  const twice = <KeptContext value={store}><List texts={['a']} /><List texts={['a']} /></KeptContext>
  expect(store.fill(renderToString(twice))).toBe('<ul><b>a</b></ul><ul><b>a</b></ul>')
})

test('a page without a store is drawn as it is', () => {
  expect(renderToString(<List texts={['a', 'b']} />)).toBe('<ul><b>a</b><b>b</b></ul>')
})

test('a part with an id that goes by its place is refused', () => {
  const Field = () => <input id={useId()} />
  const store = createKeptStore()
  const html = renderToString(<KeptContext value={store}><Kept by="field"><Field /></Kept></KeptContext>)
  expect(() => store.fill(html)).toThrow('What is kept as field has an id')
})
