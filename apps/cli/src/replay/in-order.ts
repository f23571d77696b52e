/** How a list is worked through. */
export interface Work<Item, Result> {
  atOnce: number;
  work: (item: Item) => Promise<Result>;
  /** Hears each result as soon as it and all before it are there. */
  tell: (result: Result) => unknown;
}

/** Works on several at once; results are told and returned in the order of the list. */
export async function inOrder<Item, Result>(items: readonly Item[], { atOnce, work, tell }: Work<Item, Result>): Promise<Result[]> {
  const results = new Map<number, Result>();
  const queue = items.entries();
  let told = 0;
  const worker = async (): Promise<void> => {
    for (const [at, item] of queue) {
      results.set(at, await work(item));
      for (let next = results.get(told); next !== undefined; next = results.get(told)) {
        tell(next);
        told += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return items.flatMap((_, at) => results.get(at) ?? []);
}
