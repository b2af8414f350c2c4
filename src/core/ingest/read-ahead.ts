/**
 * The results of `work` on each item, in order, with the next ones begun while the caller still uses this one: at most `depth` ahead.
 * A failure is thrown where its turn comes; those begun behind it are waited for by nobody and may fail unheard.
 */
export async function* readAhead<Item, Result>(items: readonly Item[], depth: number, work: (item: Item) => Promise<Result>): AsyncGenerator<readonly [Item, () => Promise<Result>]> {
  const begun: Promise<Result>[] = []
  for (let index = 0; index < items.length; index++) {
    while (begun.length < items.length && begun.length <= index + depth) {
      const promise = work(items[begun.length] as Item)
      promise.catch(() => {})
      begun.push(promise)
    }
    const promise = begun[index] as Promise<Result>
    yield [items[index] as Item, () => promise]
  }
}
