/** A URL's path below the base path, beginning with a slash. Case does not count: some hosts ignore it, and the router does. */
export function toRoutePath(pathname: string): string {
  const base = import.meta.env.BASE_URL
  return pathname.toLowerCase().startsWith(base.toLowerCase()) ? pathname.slice(base.length - 1) : pathname
}
