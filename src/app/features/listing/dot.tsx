/** What stands between the parts of a line. */
export function Dot() {
  return (
    <>
      {'\u00a0'}
      <span className="mx-0.5 text-ink-3" aria-hidden="true">
        ·
      </span>{' '}
    </>
  )
}
