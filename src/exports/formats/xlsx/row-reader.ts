/** Reads rows from batches, up to the capacity of a sheet. */
export interface RowReader<Row> {
  /** True if rows remain; reads the next batch if necessary. */
  hasMore(): Promise<boolean>;
  take(most: number): readonly Row[];
}

export function readRows<Row>(batches: AsyncIterable<readonly Row[]>): RowReader<Row> {
  const iterator = batches[Symbol.asyncIterator]();
  let waiting: readonly Row[] = [];
  return {
    async hasMore() {
      while (waiting.length === 0) {
        const next = await iterator.next();
        if (next.done) return false;
        waiting = next.value;
      }
      return true;
    },
    take(most) {
      const taken = waiting.slice(0, most);
      waiting = waiting.slice(most);
      return taken;
    },
  };
}
