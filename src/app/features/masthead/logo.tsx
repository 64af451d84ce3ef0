/** A sheet with a folded corner, pinned: it is a C. The same drawing as `public/favicon.svg`. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden="true" className="flex-none">
      <path d="M18 6.5H6.5v20H19l6.5-6.5v-3" fill="none" className="stroke-ink" strokeWidth="4.5" strokeLinejoin="round" strokeLinecap="round" />
      <circle cx="25" cy="7" r="5" className="fill-pencil" />
    </svg>
  )
}
