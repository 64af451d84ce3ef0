/**
 * Why data did not come:
 * `offline` the device says it has no network; `unreachable` the host did not answer;
 * `missing` a part is gone, as after a new deploy; `refused` the host answered with another error;
 * `version` the index is of a version this page does not read yet, `outdated` of one that it no longer reads; `broken` it is cut off or of another shape.
 */
export type DataErrorKind = 'offline' | 'unreachable' | 'missing' | 'refused' | 'version' | 'outdated' | 'broken'

/** What a failed fetch throws: what happened, and where. */
export class DataError extends Error {
  override readonly name = 'DataError'
  readonly kind: DataErrorKind
  readonly url: string

  constructor(kind: DataErrorKind, url: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
    this.url = url
  }
}
