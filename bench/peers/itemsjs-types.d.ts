/** What the harness uses of ItemsJS, which comes without types. */
declare module 'itemsjs' {
  interface Result<Item> {
    readonly pagination: { readonly total: number }
    readonly data: {
      readonly items: readonly Item[]
      readonly aggregations: { readonly slugs: { readonly buckets: readonly { readonly key: string; readonly doc_count: number }[] } }
    }
  }
  interface Engine<Item> {
    search(options: object): Result<Item>
    serializeAll(): object
  }
  export default function itemsjs<Item>(items: readonly Item[], configuration: object): Engine<Item>
}
