interface MarkedProps {
  readonly text: string
  /** In the order of the text; none overlap. In UTF-16 units, `end` is not part of it. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

/** A text with some of it underlined, for the eye alone: a screen reader reads the text as it is. */
export function Marked({ text, marks }: MarkedProps) {
  if (marks.length === 0) return text
  return [
    ...marks.flatMap(({ start, end }, index) => [
      text.slice(marks[index - 1]?.end ?? 0, start),
      <span key={start} className="underline decoration-pencil decoration-2 underline-offset-[0.18em]">
        {text.slice(start, end)}
      </span>,
    ]),
    text.slice(marks.at(-1)?.end),
  ]
}
