interface SkipLinkProps {
  /** The id of an element that can take the focus. */
  readonly to: string
  readonly children: string
}

/** A way past what stands between here and a place further down the page; seen while it has the focus. */
export function SkipLink({ to, children }: SkipLinkProps) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault()
        const target = document.getElementById(to)
        target?.focus({ preventScroll: true })
        target?.scrollIntoView({ block: 'nearest' })
      }}
      className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-2 focus:z-30 focus:bg-paper focus:p-3 focus:text-pencil"
    >
      {children}
    </a>
  )
}
