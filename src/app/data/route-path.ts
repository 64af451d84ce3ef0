/** A URL's path below the base path, beginning with a slash. */
export function toRoutePath(pathname: string): string {
  const base = import.meta.env.BASE_URL
  return pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname
}
